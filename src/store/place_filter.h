// SPDX-License-Identifier: AGPL-3.0-or-later
// store/place_filter.h: a PlaceFilter as a condition on `place p LEFT JOIN document d`. For store/
// alone.
#pragma once

#include <string>
#include <vector>

#include "store/ledger.h"

namespace winnow::store {

// `sql` is "" or begins with " AND"; `texts` are its parameters in order.
struct Condition {
  std::string sql{};
  std::vector<std::string> texts{};
};
Condition condition_of(const PlaceFilter& filter);
void bind(Query& query, const Condition& condition);

}  // namespace winnow::store
