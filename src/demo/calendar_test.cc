// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/calendar.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Calendar, writes_one_day_in_every_form) {
  const Day day = day_of(2019, 3, 14);
  EXPECT_EQ(iso_day(day), "2019-03-14");
  EXPECT_EQ(english_day(day), "14 March 2019");
  EXPECT_EQ(arabic_day(day), "14 آذار 2019");
  EXPECT_EQ(numeric_day(day), "14/03/2019");
  EXPECT_EQ(mail_day(day, 9 * 60 + 5), "Thu, 14 Mar 2019 09:05:00 +0300");
}

TEST(Calendar, turns_only_digits_into_arabic_ones) {
  EXPECT_EQ(with_arabic_digits("م/417"), "م/٤١٧");
  EXPECT_EQ(with_commas(1480000), "1,480,000");
  EXPECT_EQ(with_commas(480), "480");
}

}  // namespace
}  // namespace winnow::demo
