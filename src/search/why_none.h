// SPDX-License-Identifier: AGPL-3.0-or-later
// search/why_none.h: why nothing was found: each part alone, and near spellings of what is absent.
#pragma once

#include <cstdint>
#include <vector>

#include "search/answer.h"
#include "search/dictionary.h"
#include "search/plan.h"

namespace winnow::search {

// Words within one edit, else two, of a folded word; the most frequent first. `quick` keeps the
// first letter and one edit: for long lists.
std::vector<NearWord> near_spellings(const Dictionary& dictionary, std::string_view word,
                                     bool quick);

// `before_filters` = pages that matched before the filters were applied.
std::vector<WhyNone> why_none(const Plan& plan, const Dictionary& dictionary,
                              std::int64_t before_filters);

}  // namespace winnow::search
