// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_writer.h"

#include <optional>

#include <gtest/gtest.h>

#include "base/files.h"
#include "search/prepared.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

std::string fresh_folder(std::optional<TemporaryFolder>& keep) {
  auto folder = TemporaryFolder::make("/tmp");
  EXPECT_TRUE(folder);
  keep.emplace(std::move(*folder));
  return keep->path() + "/index.sqlite";
}

std::shared_ptr<const PreparedDocument> prepared(std::int64_t serial, std::string text) {
  IndexDocument document;
  document.document = serial;
  document.pages = {{.page = 1, .text = std::move(text)}};
  return Preparer{}.prepare(document);
}

TEST(Fts5Writer, goes_on_where_it_ended_and_counts_generations) {
  std::optional<TemporaryFolder> folder;
  const std::string path = fresh_folder(folder);
  for (std::int64_t round = 1; round <= 3; ++round) {
    auto writer = Fts5Writer::open(path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE((*writer)->replace({prepared(1, "text")}));
    const auto generation = (*writer)->commit();
    ASSERT_TRUE(generation);
    EXPECT_EQ(*generation, round);
    EXPECT_EQ(*(*writer)->commit(), round);
  }
}

TEST(Fts5Writer, refuses_an_index_of_another_analysis) {
  std::optional<TemporaryFolder> folder;
  const std::string path = fresh_folder(folder);
  {
    auto writer = Fts5Writer::open(path);
    ASSERT_TRUE(writer);
    ASSERT_TRUE(
        (*writer)->connection().execute("UPDATE meta SET value=999 WHERE name='analysis_version'"));
  }
  const auto writer = Fts5Writer::open(path);
  ASSERT_FALSE(writer);
  EXPECT_EQ(writer.error().fault, Fault::out_of_date);
}

}  // namespace
}  // namespace winnow::search
