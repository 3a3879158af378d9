// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/csv.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Csv, cells_have_anchors_and_quotes_hold_separators_and_line_ends) {
  RecordingSink sink;
  read_csv({.bytes = "name;town\n\"Doe; J\";\"Bonn\nam \"\"Rhein\"\"\"\nx;y;extra\n"}, {}, sink);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "name\ttown\nDoe; J\tBonn am \"Rhein\"\nx\ty\textra\n");
  ASSERT_EQ(sink.pages[0].anchors.size(), 7U);
  EXPECT_EQ(sink.pages[0].anchors[3].at, "B2");
  EXPECT_EQ(sink.pages[0].anchors[6].at, "C3");
  EXPECT_EQ(sink.counts.at(0).found, 3);
}

TEST(Csv, long_tables_are_cut_by_rows) {
  std::string bytes;
  for (int i = 0; i < 10'001; ++i) bytes += "a,b\n";
  RecordingSink sink;
  read_csv({.bytes = bytes}, {}, sink);
  EXPECT_EQ(sink.pages.size(), 2U);
}

TEST(Csv, columns_are_named_like_in_a_sheet) {
  EXPECT_EQ(column_name(0), "A");
  EXPECT_EQ(column_name(25), "Z");
  EXPECT_EQ(column_name(26), "AA");
  EXPECT_EQ(column_name(702), "AAA");
}

}  // namespace
}  // namespace winnow::extract
