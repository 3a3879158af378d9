// SPDX-License-Identifier: AGPL-3.0-or-later
// http/document_routes.h: one document and its pages as routes.
#pragma once

#include <vector>

#include "http/router.h"
#include "http/services.h"

namespace winnow::http {

std::vector<Route> document_routes(const Services& services);

// The bytes of an original, streamed from the case; the answer to a spent link.
Response original_response(const Services& services, std::string_view token);

}  // namespace winnow::http
