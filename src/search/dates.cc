// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/dates.h"

#include <charconv>
#include <chrono>
#include <vector>

#include "base/text.h"
#include "search/fold.h"

namespace winnow::search {
namespace {

std::optional<int> number(std::string_view digits, std::size_t size_max) {
  int value = 0;
  const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (fault != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
  if (digits.size() > size_max || value < 0) return std::nullopt;
  return value;
}

std::int64_t days_of(std::chrono::year_month_day date) {
  return std::chrono::sys_days(date).time_since_epoch().count();
}

std::optional<DayRange> one_date(std::string_view text) {
  const std::vector<std::string> parts = split(text, '-');
  if (parts.empty() || parts.size() > 3) return std::nullopt;
  const auto year = number(parts[0], 4);
  if (!year || parts[0].size() != 4) return std::nullopt;
  const std::chrono::year y(*year);
  if (parts.size() == 1) return DayRange{days_of(y / 1 / 1), days_of(y / 12 / 31)};
  const auto month = number(parts[1], 2);
  if (!month || *month < 1 || *month > 12) return std::nullopt;
  const std::chrono::month m(static_cast<unsigned>(*month));
  if (parts.size() == 2) return DayRange{days_of(y / m / 1), days_of(y / m / std::chrono::last)};
  const auto day = number(parts[2], 2);
  if (!day) return std::nullopt;
  const std::chrono::year_month_day date = y / m / *day;
  if (!date.ok()) return std::nullopt;
  return DayRange{days_of(date), days_of(date)};
}

}  // namespace

std::optional<DayRange> parse_days(std::string_view text) {
  // Folding turns signs into spaces, so that only the digits may pass through it.
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    plain += c.value < 0x80 ? std::string(1, static_cast<char>(c.value))
                            : folded(text.substr(at, c.next - at));
    at = c.next;
  }
  const std::size_t dots = plain.find("..");
  if (dots == std::string::npos) return one_date(plain);
  const std::string_view from = std::string_view(plain).substr(0, dots);
  const std::string_view to = std::string_view(plain).substr(dots + 2);
  if (from.empty() && to.empty()) return std::nullopt;
  DayRange range;
  if (!from.empty()) {
    const auto first = one_date(from);
    if (!first) return std::nullopt;
    range.from = first->from;
  }
  if (!to.empty()) {
    const auto last = one_date(to);
    if (!last) return std::nullopt;
    range.to = last->to;
  }
  if (range.from > range.to) return std::nullopt;
  return range;
}

std::int64_t year_of(std::int64_t day) {
  const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day}}};
  return static_cast<int>(date.year());
}

}  // namespace winnow::search
