// SPDX-License-Identifier: AGPL-3.0-or-later
// http/case_routes.h: the case, its progress, hand-overs, views and what was seen, as routes.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> case_routes(const Services& services);

}  // namespace winnow::http
