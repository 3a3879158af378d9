// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/pdf_date.h"

#include <array>
#include <chrono>
#include <optional>

#include <fmt/format.h>

#include "base/text.h"

namespace winnow::extract {

namespace {

// Takes `count` digits off the front; no value, and nothing taken, if they are not there.
std::optional<int> take_number(std::string_view& text, std::size_t count) {
  if (text.size() < count) return std::nullopt;
  int value = 0;
  for (const char c : text.substr(0, count)) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  text.remove_prefix(count);
  return value;
}

// "Z", "+01'00'", "-0530" or nothing.
std::string offset_of(std::string_view text) {
  if (text.empty()) return "";
  const char sign = text.front();
  if (sign == 'Z') return "Z";
  if (sign != '+' && sign != '-') return "";
  text.remove_prefix(1);
  const auto hours = take_number(text, 2);
  if (!hours || *hours > 23) return "";
  if (!text.empty() && text.front() == '\'') text.remove_prefix(1);
  const int minutes = take_number(text, 2).value_or(0);
  if (minutes > 59) return "";
  return fmt::format("{}{:02}:{:02}", sign, *hours, minutes);
}

std::string time_of(std::string_view text) {
  const auto hours = take_number(text, 2);
  const auto minutes = take_number(text, 2);
  if (!hours || !minutes || *hours > 23 || *minutes > 59) return "";
  const int seconds = take_number(text, 2).value_or(0);
  if (seconds > 59) return "";
  return fmt::format("T{:02}:{:02}:{:02}{}", *hours, *minutes, seconds, offset_of(text));
}

}  // namespace

std::string iso_of_pdf_date(std::string_view written) {
  std::string_view rest = trim_ascii(written);
  if (rest.starts_with("D:")) rest.remove_prefix(2);
  const auto year = take_number(rest, 4);
  if (!year || *year == 0) return "";
  const auto month = take_number(rest, 2);
  if (!month) return rest.empty() ? fmt::format("{:04}", *year) : "";
  if (*month < 1 || *month > 12) return "";
  const auto day = take_number(rest, 2);
  if (!day) return rest.empty() ? fmt::format("{:04}-{:02}", *year, *month) : "";
  using namespace std::chrono;
  const year_month_day found{std::chrono::year(*year), std::chrono::month(unsigned(*month)),
                             std::chrono::day(unsigned(*day))};
  if (!found.ok()) return "";
  return fmt::format("{:04}-{:02}-{:02}", *year, *month, *day) + time_of(rest);
}

}  // namespace winnow::extract
