// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/sheet_styles.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(SheetStyles, dates_are_told_by_their_number_format) {
  EXPECT_TRUE(is_date_format("dd\\.mm\\.yyyy"));
  EXPECT_TRUE(is_date_format("[$-407]d/ mmmm yyyy;@"));
  EXPECT_FALSE(is_date_format("#,##0.00 \"days\""));
  EXPECT_FALSE(is_date_format("General"));
  EXPECT_FALSE(is_date_format("[Red]0.00"));
}

TEST(SheetStyles, serial_days_become_dates_in_both_systems) {
  EXPECT_EQ(date_of_serial(1, false), "1900-01-01");
  EXPECT_EQ(date_of_serial(61, false), "1900-03-01");
  EXPECT_EQ(date_of_serial(40577.5, false), "2011-02-03 12:00:00");
  EXPECT_EQ(date_of_serial(0, true), "1904-01-01");
  EXPECT_EQ(date_of_serial(-1, false), "");
}

}  // namespace
}  // namespace winnow::extract
