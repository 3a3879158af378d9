// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/corpus_files.h: files for tests, real and made; a missing one is a failure, never a skip.
//
// Holds:  the bodies stand in corpus_files_test.cc: only tests may link them.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace winnow::extract {

// The environment's WINNOW_CORPUS, else the folder beside the sources.
std::filesystem::path corpus_folder();

// The bytes of a file by its name below the corpus folder.
std::string corpus_file(const std::string& name);

// The bytes of a sample by its name below tests/formats: "pdf/good.pdf".
std::string sample_file(const std::string& name);

// All files below the corpus folder, sorted.
std::vector<std::filesystem::path> corpus_paths();

}  // namespace winnow::extract
