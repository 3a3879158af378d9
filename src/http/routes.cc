// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/routes.h"

#include <algorithm>
#include <iterator>

#include "http/case_routes.h"
#include "http/document_routes.h"
#include "http/export_routes.h"
#include "http/ledger_routes.h"
#include "http/record_routes.h"
#include "http/search_routes.h"

namespace winnow::http {

std::vector<Route> all_routes(const Services& services) {
  std::vector<Route> routes = case_routes(services);
  std::ranges::move(search_routes(services), std::back_inserter(routes));
  std::ranges::move(export_routes(services), std::back_inserter(routes));
  std::ranges::move(document_routes(services), std::back_inserter(routes));
  std::ranges::move(ledger_routes(services), std::back_inserter(routes));
  std::ranges::move(record_routes(services), std::back_inserter(routes));
  return routes;
}

}  // namespace winnow::http
