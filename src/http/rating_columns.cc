// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/rating_columns.h"

#include <map>
#include <set>
#include <utility>

namespace winnow::http {

std::vector<Rating> visible_to(const std::string& rater, std::vector<Rating> ratings,
                               const std::vector<Rating>& all,
                               const std::vector<Hypothesis>& hypotheses) {
  std::map<std::pair<std::string, std::string>, std::set<std::string>> own_rows;
  for (const auto& one : all) {
    if (one.rater == rater) own_rows[{one.question, one.item}].insert(one.hypothesis);
  }
  const auto is_filled = [&](const Rating& one) {
    const auto& rated = own_rows[{one.question, one.item}];
    for (const auto& row : hypotheses) {
      if (row.question == one.question && !rated.contains(row.head.id)) return false;
    }
    return true;
  };
  std::erase_if(ratings, [&](const Rating& one) { return one.rater != rater && !is_filled(one); });
  return ratings;
}

}  // namespace winnow::http
