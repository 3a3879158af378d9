// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/assess.h: what is stored of a claim or a question once it was weighed.
//
// In:     all records; what is assessed; a policy; a credibility digit if a person gives one.
// Out:    an assessment without id and version: those are the case's to give.
// Fails:  malformed for a policy that cannot be used; refused for a digit that may not be given,
//         with the reason and the digit that may (I-8); refused for a matrix without a whole
//         column.
// Holds:  the same records, policy and digit give the same bytes.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "model/assessment.h"
#include "weigh/weigh_claim.h"

namespace winnow::weigh {

// The assessment of what was weighed, with its sentences; `digit` is "" or 1 to 6.
Assessment assessment_of(const RecordIndex& index, const WeighedClaim& weighed,
                         const WeighingPolicy& policy);
Result<Assessment> assess_claim(const RecordIndex& index, const Claim& claim,
                                const WeighingPolicy& policy, const std::string& digit = "");
Result<Assessment> assess_question(const RecordIndex& index, const Question& question,
                                   std::string_view rater, const WeighingPolicy& policy);

}  // namespace winnow::weigh
