// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/error.h"

#include "base/text.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Fault) {
  static const std::vector<std::string_view> names = {"not_found",   "malformed", "refused",
                                                      "over_limit",  "locked",    "out_of_date",
                                                      "unavailable", "bug"};
  return names;
}

std::string_view to_text(Fault fault) {
  return names_of(fault).at(static_cast<std::size_t>(fault));
}

std::string sentence(std::string_view tried, const Error& error) {
  std::string line = "cannot " + std::string(tried);
  if (!error.what.empty()) line += " \"" + for_people(error.what) + "\"";
  if (!error.where.empty()) line += " at \"" + for_people(error.where) + "\"";
  line += ": " + error.reason;
  if (!error.hint.empty()) line += "; " + error.hint;
  return line;
}

}  // namespace winnow
