// SPDX-License-Identifier: AGPL-3.0-or-later
// model/when.h: a date as far as it is known, and who says so.
//
// Units:  days are ISO 8601 (2016-03-01); "" = no bound. "07/??/97" is a legal text.
// Holds:  a date without the origin of its statement does not exist.
// From:   ISO 8601-2 for partial dates.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow {

enum class Calendar { unknown, gregorian, hijri, persian };
const std::vector<std::string_view>& names_of(Calendar);

enum class DateOrigin { unknown, text, metadata, header, file_system, recognised, asserted };
const std::vector<std::string_view>& names_of(DateOrigin);

struct When {
  static constexpr std::string_view type_name = "When";
  std::string earliest{};
  std::string latest{};
  std::string text{};
  Calendar calendar = Calendar::unknown;
  DateOrigin origin = DateOrigin::unknown;
  std::string origin_by{};
};
void describe(Fields& f, When& r);

}  // namespace winnow
