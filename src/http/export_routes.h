// SPDX-License-Identifier: AGPL-3.0-or-later
// http/export_routes.h: all results of a query as files to be saved.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> export_routes(const Services& services);

}  // namespace winnow::http
