// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/columns.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

Columns three_documents() {
  Columns columns;
  std::uint32_t record = 1;
  for (const std::int64_t serial : {10, 11, 12}) {
    DocumentRow document;
    document.serial = serial;
    document.first_record = record;
    document.records = 2;
    document.type = columns.types.number_of(serial == 10 ? "pdf" : "eml");
    document.folder = columns.folders.number_of(serial == 12 ? "a/b" : "ab");
    document.day = serial == 11 ? day_unknown : 0;
    columns.add_document(document);
    for (int i = 0; i < 2; ++i, ++record) {
      RecordRow row;
      row.document = static_cast<std::uint32_t>(columns.documents.size()) - 1;
      row.length = 10;
      row.has_text = true;
      columns.add_record(row);
    }
  }
  return columns;
}

std::vector<std::uint32_t> kept_by(const Columns& columns, const std::vector<Filter>& filters) {
  const auto test = filter_test(columns, filters);
  EXPECT_TRUE(test);
  return kept(columns.all_live(), *test).records;
}

TEST(Columns, filter_by_alternatives_within_a_field_and_all_fields_together) {
  const Columns columns = three_documents();
  using Records = std::vector<std::uint32_t>;
  EXPECT_EQ(kept_by(columns, {{"type", "pdf", false}}), (Records{1, 2}));
  EXPECT_EQ(kept_by(columns, {{"type", "pdf", true}}), (Records{3, 4, 5, 6}));
  EXPECT_EQ(kept_by(columns, {{"type", "eml", false}, {"date", "1970", false}}), (Records{5, 6}));
  EXPECT_EQ(kept_by(columns, {{"folder", "a", false}}), (Records{5, 6}));
  EXPECT_EQ(kept_by(columns, {{"date", "", false}}), (Records{3, 4}));
  EXPECT_FALSE(filter_test(columns, {{"colour", "red", false}}));
  EXPECT_FALSE(filter_test(columns, {{"date", "soon", false}}));
}

TEST(Columns, keep_removed_records_for_statistics_only) {
  Columns columns = three_documents();
  columns.remove_document(11);
  columns.remove_document(11);
  EXPECT_EQ(columns.live_records, 4);
  EXPECT_EQ(columns.live_documents, 2);
  EXPECT_EQ(columns.all_records(), 6);
  EXPECT_EQ(columns.mean_length(), 10);
  EXPECT_EQ(columns.all_live().records, (std::vector<std::uint32_t>{1, 2, 5, 6}));
}

}  // namespace
}  // namespace winnow::search
