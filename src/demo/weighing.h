// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/weighing.h: what a desk that read the leak may have entered of it, for `winnow import`.
//
// In:     the truth, completed: the documents of both sides of two contradictions, by their bytes.
// Out:    lines of records: the three holders with what their notes admit, hands and a gap, two
//         claims that are contested, one question with rival explanations and ratings, one
//         correction.
// Holds:  hand-overs h1 to h3 are those of the accountant, the officer and the secretary, read in
//         this order under these names. The same truth gives the same lines.
#pragma once

#include <string>

#include "demo/truth.h"

namespace winnow::demo {

std::string weighing_lines(const Truth& truth);

}  // namespace winnow::demo
