// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/corpus_files.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gtest/gtest.h>

namespace winnow::extract {

std::filesystem::path corpus_folder() {
  const char* named = std::getenv("WINNOW_CORPUS");
  return named != nullptr ? std::filesystem::path(named)
                          : std::filesystem::path(WINNOW_SOURCE_DIR) / "../shared/data/corpus";
}

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) ADD_FAILURE() << "the file " << path << " is not here";
  return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

std::string corpus_file(const std::string& name) { return bytes_of(corpus_folder() / name); }

std::string sample_file(const std::string& name) {
  return bytes_of(std::filesystem::path(WINNOW_SOURCE_DIR) / "tests/formats" / name);
}

std::vector<std::filesystem::path> corpus_paths() {
  std::vector<std::filesystem::path> paths;
  if (!std::filesystem::is_directory(corpus_folder())) {
    ADD_FAILURE() << "the corpus folder " << corpus_folder() << " is not here";
    return paths;
  }
  for (const auto& entry : std::filesystem::recursive_directory_iterator(corpus_folder())) {
    if (entry.is_regular_file()) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

namespace {

TEST(CorpusFiles, the_corpus_is_here) { EXPECT_GT(corpus_paths().size(), 3000U); }

}  // namespace
}  // namespace winnow::extract
