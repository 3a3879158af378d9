// SPDX-License-Identifier: AGPL-3.0-or-later
// http/services.h: what the answers of the API are made of. Borrowed: all outlive the server. Only
// the description of the API does without them: it lists the routes and runs none.
#pragma once

#include <string>

#include "http/original_links.h"
#include "http/page_pictures.h"
#include "read/reading.h"
#include "sandbox/zygote.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::http {

struct Services {
  store::Case* open_case = nullptr;
  search::SearchIndex* index = nullptr;
  sandbox::Zygote* zygote = nullptr;
  read::Reading* reading = nullptr;
  OriginalLinks* originals = nullptr;
  PagePictures* pictures = nullptr;
  std::string version{};
  std::string actor{};
};

}  // namespace winnow::http
