// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/time.h"

#include <algorithm>
#include <cstdio>

namespace winnow {

using std::chrono::days;
using std::chrono::seconds;

std::string to_text(Instant instant) {
  const auto day = std::chrono::floor<days>(instant);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(instant - day);
  char out[48];
  std::snprintf(out, sizeof out, "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                static_cast<int>(clock.seconds().count()));
  return out;
}

Result<Instant> parse_instant(std::string_view text) {
  const auto bad = [&](std::string reason) {
    return fail({.fault = Fault::malformed,
                 .what = std::string(text),
                 .reason = std::move(reason),
                 .hint = "write it as 2026-01-02T03:04:05Z"});
  };
  static constexpr std::string_view shape = "0000-00-00T00:00:00Z";
  if (text.size() != shape.size()) return bad("is no instant");
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const bool fits = shape[i] == '0' ? text[i] >= '0' && text[i] <= '9' : text[i] == shape[i];
    if (!fits) return bad("is no instant");
  }
  const auto number = [&](std::size_t at, std::size_t width) {
    int value = 0;
    for (std::size_t i = at; i < at + width; ++i) value = value * 10 + (text[i] - '0');
    return value;
  };
  const std::chrono::year_month_day date{std::chrono::year(number(0, 4)),
                                         std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                         std::chrono::day(static_cast<unsigned>(number(8, 2)))};
  const int hour = number(11, 2);
  const int minute = number(14, 2);
  const int second = number(17, 2);
  if (!date.ok() || hour > 23 || minute > 59 || second > 59) return bad("names no day or hour");
  return Instant(std::chrono::sys_days(date).time_since_epoch() +
                 seconds(hour * 3600 + minute * 60 + second));
}

Instant SystemClock::now() const {
  return std::chrono::floor<seconds>(std::chrono::system_clock::now());
}

}  // namespace winnow
