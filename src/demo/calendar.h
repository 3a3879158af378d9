// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/calendar.h: days as letters write them, in both scripts.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::demo {

// Days since 1970-01-01.
using Day = std::int64_t;

Day day_of(int year, int month, int day);
std::string iso_day(Day day);                      // 2019-03-14
std::string english_day(Day day);                  // 14 March 2019
std::string arabic_day(Day day);                   // 14 آذار 2019, with Latin digits
std::string numeric_day(Day day);                  // 14/03/2019
std::string mail_day(Day day, int minute_of_day);  // Thu, 14 Mar 2019 09:05:00 +0300
std::string pdf_day(Day day);                      // 2019-03-14T08:00:00Z

// 0-9 become ٠-٩; everything else stays.
std::string with_arabic_digits(std::string_view text);
// The reverse.
std::string with_latin_digits(std::string_view text);

// 480000 becomes 480,000.
std::string with_commas(std::int64_t number);

}  // namespace winnow::demo
