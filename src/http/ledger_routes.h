// SPDX-License-Identifier: AGPL-3.0-or-later
// http/ledger_routes.h: what was found, read and not read, and what a person does about it.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> ledger_routes(const Services& services);

}  // namespace winnow::http
