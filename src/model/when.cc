// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/when.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Calendar) {
  static const std::vector<std::string_view> names = {"unknown", "gregorian", "hijri", "persian"};
  return names;
}

const std::vector<std::string_view>& names_of(DateOrigin) {
  static const std::vector<std::string_view> names = {
      "unknown", "text", "metadata", "header", "file_system", "recognised", "asserted"};
  return names;
}

void describe(Fields& f, When& r) {
  f("earliest", r.earliest, "First day on which it can have been; empty = not known.");
  f("latest", r.latest, "Last day on which it can have been; empty = not known.");
  f("text", r.text, "The date as written or said.");
  f("calendar", r.calendar, "Calendar of the text.");
  f("origin", r.origin, "Where the date stands.");
  f("origin_by", r.origin_by, "Which field says it, or who asserts it.");
}

}  // namespace winnow
