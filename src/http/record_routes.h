// SPDX-License-Identifier: AGPL-3.0-or-later
// http/record_routes.h: records of weighing: list, one, history, add, change, withdraw, seal.
//
// Holds:  the same rows for every kind, from one template; assessments can only be read. Ratings of
//         colleagues stay hidden until the own column is full, and nobody rates for another.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> record_routes(const Services& services);

}  // namespace winnow::http
