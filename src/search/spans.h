// SPDX-License-Identifier: AGPL-3.0-or-later
// search/spans.h: the places of a part of the query, by one rule for the whole index and for the
// text of one page, so that marks are exactly what matched.
#pragma once

#include "base/result.h"
#include "search/plan.h"
#include "search/postings.h"

namespace winnow::search {

// The postings that decide whether a leaf (sequence, prefix, synonym) matches.
Result<PostingsPtr> leaf_postings(const PlanNode& node, TermSource& source);

// For leaves, `window`, `near` and `any` of them; other kinds have no place.
Result<Spans> spans_of(const PlanNode& node, TermSource& source);

}  // namespace winnow::search
