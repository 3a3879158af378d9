// SPDX-License-Identifier: AGPL-3.0-or-later
// http/routes.h: the only list of what the API answers.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

// `services` outlives the routes.
std::vector<Route> all_routes(const Services& services);

}  // namespace winnow::http
