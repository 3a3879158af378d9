// SPDX-License-Identifier: AGPL-3.0-or-later
// http/search_routes.h: search, facets, lists and exports as routes.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> search_routes(const Services& services);

}  // namespace winnow::http
