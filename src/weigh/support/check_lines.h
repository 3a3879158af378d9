// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/check_lines.h: on whom a check of authenticity rests, as names of actors.
//
// Out:    one set of actors for each way in which the check stands: ourselves who made it, and all
//         hands by which the samples and experts came that it compared with. A sample without a
//         recorded way rests on "unknown:origin". The hands of what was questioned are not among
//         them: where both share one, weigh/support/shared_hands.h says so (I-9).
// Holds:  one who introduced an expert is a hand the expert came by.
// Cost:   ways of all samples multiplied, at most `report_ways_max`.
#pragma once

#include <vector>

#include "model/check.h"
#include "weigh/support/report_lines.h"

namespace winnow::weigh {

std::vector<ActorNames> lines_of_check(const RecordIndex& index, const Check& check);

}  // namespace winnow::weigh
