// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include "base/version.h"
#include "cli/command.h"
#include "http/app.h"

namespace winnow::cli {

int run_api(const Words&, const Clock&) {
  std::cout << http::api_description(version) << "\n";
  return status_done;
}

}  // namespace winnow::cli
