// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/cautions.h: what must be said beside any number of a claim, found in its records.
//
// Out:    sentences in this order: reports in a circle, actors counted as one, actors who may be
//         one with what that would mean, confirmations and samples by the hands in question (I-9),
//         ways that nothing documents. Each once.
// Holds:  only cover names.
#pragma once

#include <vector>

#include "model/assessment.h"
#include "weigh/support/support.h"

namespace winnow::weigh {

std::vector<Sentence> cautions(const RecordIndex& index, const Support& support);

}  // namespace winnow::weigh
