// SPDX-License-Identifier: AGPL-3.0-or-later
// http/weigh_routes.h: what is computed from the records of weighing, as routes.
//
// Holds:  numbers leave the server with their interval, policy and inputs; a page is weighed anew
//         for each request, an assessment is stored only by POST.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> weigh_routes(const Services& services);

}  // namespace winnow::http
