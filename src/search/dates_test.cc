// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/dates.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Dates, of_a_year_a_month_and_a_day_are_ranges) {
  EXPECT_EQ(parse_days("1970")->from, 0);
  EXPECT_EQ(parse_days("1970")->to, 364);
  EXPECT_EQ(parse_days("1970-02")->to, 58);
  EXPECT_EQ(parse_days("١٩٧٠-01-02")->from, 1);
  EXPECT_EQ(parse_days("..1970-01-01")->to, 0);
  EXPECT_EQ(parse_days("1970..1971")->to, 729);
  EXPECT_EQ(year_of(-1), 1969);
}

TEST(Dates, that_do_not_exist_have_no_value) {
  for (const char* text :
       {"", "..", "abc", "2011-13", "2011-02-30", "20111", "2012..2011", "2011-"})
    EXPECT_FALSE(parse_days(text)) << text;
}

}  // namespace
}  // namespace winnow::search
