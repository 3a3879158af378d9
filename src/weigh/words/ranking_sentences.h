// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/ranking_sentences.h: what may be said about rival explanations, and what their order
// hangs on.
//
// In:     a checked matrix (weigh/rivals/hypotheses.h); the same policy it is weighed under.
// Out:    sentences in a fixed order: what leads and by how much, what is left for the unknown,
//         what would end the lead, what is not explained or not counted.
// Holds:  the explanations are quotations; no word of confidence (I-10).
// Cost:   that of weigh/rivals/leave_out.h.
#pragma once

#include <vector>

#include "model/assessment.h"
#include "weigh/rivals/hypotheses.h"
#include "weigh/words/words.h"

namespace winnow::weigh {

std::vector<Sentence> ranking_sentences(const Matrix& matrix, const HypothesesPolicy& policy,
                                        Scale scale);

}  // namespace winnow::weigh
