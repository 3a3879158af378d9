// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_columns.h"

#include <optional>

#include <gtest/gtest.h>

#include "base/files.h"
#include "search/fts5_writer.h"
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

TEST(Fts5Columns, loaded_step_by_step_equal_those_loaded_at_once) {
  std::optional<TemporaryFolder> folder;
  auto writer = Fts5Writer::open(fresh_folder(folder));
  ASSERT_TRUE(writer);
  Connection& connection = (*writer)->connection();
  LoadedPtr stepwise;
  // More commits than the dictionary keeps apart, so that merging is met as well.
  for (std::int64_t i = 0; i < 150; ++i) {
    ASSERT_TRUE((*writer)->replace({prepared(i % 40, "word" + std::to_string(i % 7))}));
    if (i % 11 == 0) {
      const std::vector<std::int64_t> gone = {i % 40};
      ASSERT_TRUE((*writer)->remove(gone));
    }
    ASSERT_TRUE((*writer)->commit());
    if (i % 3 != 0) continue;
    auto loaded = load_columns(connection, stepwise);
    ASSERT_TRUE(loaded);
    stepwise = *loaded;
  }
  auto last = load_columns(connection, stepwise);
  const auto whole = load_columns(connection, nullptr);
  ASSERT_TRUE(last);
  ASSERT_TRUE(whole);
  EXPECT_EQ((*last)->columns.live_documents, (*whole)->columns.live_documents);
  EXPECT_EQ((*last)->columns.all_live().records, (*whole)->columns.all_live().records);
  EXPECT_EQ((*last)->columns.dictionary.packed(), (*whole)->columns.dictionary.packed());
  EXPECT_EQ((*whole)->columns.dictionary.df_of(word_term("word1")), 22U);
}

}  // namespace
}  // namespace winnow::search
