// SPDX-License-Identifier: AGPL-3.0-or-later
// http/rating_columns.h: which ratings a person may see yet.
//
// In:     ratings; all ratings of the case; the hypotheses of their questions.
// Out:    one's own, and those of colleagues in columns (question and item) that one has filled.
// From:   Dhami, Belton, Mandel 2019: ratings that are seen before one's own pull them along.
#pragma once

#include <string>
#include <vector>

#include "model/hypothesis.h"

namespace winnow::http {

// `all` holds the ratings that stand, `hypotheses` the hypotheses that stand.
std::vector<Rating> visible_to(const std::string& rater, std::vector<Rating> ratings,
                               const std::vector<Rating>& all,
                               const std::vector<Hypothesis>& hypotheses);

}  // namespace winnow::http
