// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/used_inputs.h: everything an assessment rests on, and one number for all of it.
//
// Out:    references with the versions that were used (0 for documents and hand-overs), each once,
//         sorted; the inputs hash.
// Holds:  the same hash gives the same result, bit for bit (I-11): it covers ids and versions of
//         the inputs, the policy and the version of the method. Text of a response is no input
//         (I-12). No name enters the hash, so that none can be guessed from it.
// From:   SHA-256 of canonical JSON: keys in the order of their fields, no spaces.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "weigh/support/record_index.h"

namespace winnow::weigh {

inline constexpr std::string_view claim_method = "shared switches 1";
inline constexpr std::string_view question_method = "grouped likelihoods 1";

std::vector<UsedInput> inputs_of_claim(const RecordIndex& index, const Claim& claim);
std::vector<UsedInput> inputs_of_question(const RecordIndex& index, const Question& question,
                                          std::string_view rater);

std::string inputs_hash(std::string_view method, const std::vector<UsedInput>& inputs,
                        const WeighingPolicy& policy);

}  // namespace winnow::weigh
