// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/calendar.h"

#include <chrono>

#include <fmt/core.h>

namespace winnow::demo {
namespace {

constexpr std::string_view english_months[] = {"January",   "February", "March",    "April",
                                               "May",       "June",     "July",     "August",
                                               "September", "October",  "November", "December"};
constexpr std::string_view arabic_months[] = {
    "كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
    "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};
constexpr std::string_view weekdays[] = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};

struct Parts {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

Parts parts_of(Day day) {
  const std::chrono::year_month_day parts{std::chrono::sys_days{std::chrono::days{day}}};
  return {static_cast<int>(parts.year()), static_cast<unsigned>(parts.month()),
          static_cast<unsigned>(parts.day())};
}

}  // namespace

Day day_of(int year, int month, int day) {
  const std::chrono::sys_days days{std::chrono::year{year} /
                                   std::chrono::month{static_cast<unsigned>(month)} /
                                   std::chrono::day{static_cast<unsigned>(day)}};
  return days.time_since_epoch().count();
}

std::string iso_day(Day day) {
  const Parts parts = parts_of(day);
  return fmt::format("{:04}-{:02}-{:02}", parts.year, parts.month, parts.day);
}

std::string english_day(Day day) {
  const Parts parts = parts_of(day);
  return fmt::format("{} {} {}", parts.day, english_months[parts.month - 1], parts.year);
}

std::string arabic_day(Day day) {
  const Parts parts = parts_of(day);
  return fmt::format("{} {} {}", parts.day, arabic_months[parts.month - 1], parts.year);
}

std::string numeric_day(Day day) {
  const Parts parts = parts_of(day);
  return fmt::format("{:02}/{:02}/{:04}", parts.day, parts.month, parts.year);
}

std::string mail_day(Day day, int minute_of_day) {
  const Parts parts = parts_of(day);
  const std::chrono::weekday weekday{std::chrono::sys_days{std::chrono::days{day}}};
  return fmt::format("{}, {} {} {} {:02}:{:02}:00 +0300", weekdays[weekday.c_encoding()], parts.day,
                     english_months[parts.month - 1].substr(0, 3), parts.year, minute_of_day / 60,
                     minute_of_day % 60);
}

std::string pdf_day(Day day) { return iso_day(day) + "T08:00:00Z"; }

std::string with_latin_digits(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_pair = text[at] == '\xD9' && at + 1 < text.size();
    const auto second = is_pair ? static_cast<unsigned char>(text[at + 1]) : 0U;
    if (second >= 0xA0 && second <= 0xA9) {
      out += static_cast<char>('0' + (second - 0xA0));
      ++at;
    } else {
      out += text[at];
    }
  }
  return out;
}

std::string with_arabic_digits(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      out += "\xD9";
      out += static_cast<char>(0xA0 + (letter - '0'));
    } else {
      out += letter;
    }
  }
  return out;
}

std::string with_commas(std::int64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

}  // namespace winnow::demo
