// SPDX-License-Identifier: AGPL-3.0-or-later
// http/routes.h: the only list of what the API answers.
#pragma once

#include <vector>

#include "http/page_pictures.h"
#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

// Both outlive the routes.
std::vector<Route> all_routes(const Services& services, PagePictures& pictures);

}  // namespace winnow::http
