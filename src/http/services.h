// SPDX-License-Identifier: AGPL-3.0-or-later
// http/services.h: what the answers of the API are made of. Borrowed: all outlive the server.
#pragma once

#include <string>

#include "http/original_links.h"
#include "read/reading.h"
#include "sandbox/zygote.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::http {

struct Services {
  store::Case& open_case;
  search::SearchIndex& index;
  sandbox::Zygote& zygote;
  read::Reading& reading;
  OriginalLinks& originals;
  std::string version{};
  std::string actor{};
};

}  // namespace winnow::http
