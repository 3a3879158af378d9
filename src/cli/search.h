// SPDX-License-Identifier: AGPL-3.0-or-later
// cli/search.h: what the ways of searching from the command line share.
#pragma once

#include "base/time.h"
#include "cli/command.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::cli {

struct SearchParts {
  const store::Case& open_case;
  const search::SearchIndex& index;
  const store::View& view;
  const Clock& clock;
};

// Whether a file was asked for; then all results go into it, a row a page.
bool wants_export(const Words& words);
int export_search(const search::ParsedQuery& parsed, const SearchParts& parts, const Words& words);

}  // namespace winnow::cli
