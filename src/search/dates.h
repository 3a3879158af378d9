// SPDX-License-Identifier: AGPL-3.0-or-later
// search/dates.h: ranges of days as they are typed: 2011, 2011-05, 2011-05-03, 2011..2013, ..2013.
//
// Units:  days since 1970-01-01, both ends included.
#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>

namespace winnow::search {

struct DayRange {
  std::int64_t from = std::numeric_limits<std::int64_t>::min();
  std::int64_t to = std::numeric_limits<std::int64_t>::max();
};

// No value if it is not a date; digits of any script.
std::optional<DayRange> parse_days(std::string_view text);

// The year of a day, for facets.
std::int64_t year_of(std::int64_t day);

}  // namespace winnow::search
