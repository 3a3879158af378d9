// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/shared_hands.h: confirmations that came by the hands they are to confirm (I-9).
//
// Out:    attributions whose speaker was reached through, or introduced by, one who handled the
//         evidence, or the paper that another report stands in; reference samples, documents and
//         experts of a check that share a hand with what was questioned: the evidence, or a paper
//         that a report stands in or rests on. Our own organisation and
//         the claimed author are no such hand.
// From:   experts who compared the forged Hitler diaries of 1983 with samples of the same seller.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weigh/support/support.h"

namespace winnow::weigh {

// `evidence`: ids of the documents that are the evidence for the claim itself.
std::vector<SharedHand> shared_hands(const RecordIndex& index, std::string_view claim,
                                     const std::vector<std::string>& evidence);

// Of one check, whatever it is used for.
std::vector<SharedHand> shared_hands_of_check(const RecordIndex& index, const Check& check);

// Steps without a document on the ways of the evidence and of the papers that attributions are in.
std::vector<std::string> custody_gaps(const RecordIndex& index, std::string_view claim,
                                      const std::vector<std::string>& evidence);

}  // namespace winnow::weigh
