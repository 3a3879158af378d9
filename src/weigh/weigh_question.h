// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/weigh_question.h: the rival explanations of one question, weighed by one rater's ratings.
//
// Out:    the page of the matrix as this rater may see it; the result once at least one column is
//         whole, with ranges over halved and doubled priors.
// Holds:  rows stand in an order of their own for each rater; a colleague's ratings of a column are
//         shown once the rater's own are in.
// Cost:   that of weigh/rivals/leave_out.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "weigh/matrix_page.h"
#include "weigh/question_matrix.h"

namespace winnow::weigh {

// Empty while no column is whole, or the matrix cannot be weighed.
std::vector<HypothesisResult> ranking_of(const Matrix& matrix, const WeighingPolicy& policy);

// `assessment` and the stale mark are the case's to add.
MatrixPage show_matrix(const RecordIndex& index, const Question& question, std::string_view rater,
                       const WeighingPolicy& policy);

// Per mille of the second most probable explanation over all questions about the claim, by the
// first rater with a whole column; nothing while none was weighed.
std::optional<std::int64_t> strongest_rival(const RecordIndex& index, const Claim& claim,
                                            const WeighingPolicy& policy);

}  // namespace winnow::weigh
