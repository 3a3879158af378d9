// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_hits.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Fts5Hits, rank_best_first_and_equal_scores_in_the_order_of_the_index) {
  Columns columns;
  for (std::uint32_t number = 0; number < 3; ++number) {
    DocumentRow document;
    document.serial = number + 1;
    document.first_record = number * 2 + 1;
    document.records = 2;
    columns.add_document(document);
    for (int i = 0; i < 2; ++i) {
      RecordRow row;
      row.document = number;
      columns.add_record(row);
    }
  }
  Matches matches;
  for (const auto& [record, score] : {std::pair{1U, 1.0F}, {2U, 3.0F}, {3U, 3.0F}, {5U, 2.0F}}) {
    matches.add(record, score);
  }
  const auto documents = ranked(matches, columns, Grouping::document, 10);
  ASSERT_EQ(documents.size(), 3U);
  EXPECT_EQ(documents[0].record, 2U);
  EXPECT_EQ(documents[0].pages, 2U);
  EXPECT_EQ(documents[1].record, 3U);
  EXPECT_EQ(ranked(matches, columns, Grouping::page, 10).size(), 4U);
}

}  // namespace
}  // namespace winnow::search
