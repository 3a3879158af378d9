// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/help_for_claim.h: which single finding would help most with a claim.
//
// Out:    changes in the order of weigh/lines/value_of_information.h, with the sources they are
//         about.
// Holds:  a new witness and a separate holder are taken at .6 and .7, which the page says.
// Cost:   two beliefs and one independence for each change.
#pragma once

#include "weigh/claim_page.h"
#include "weigh/weigh_claim.h"

namespace winnow::weigh {

HelpfulChanges help_for_claim(const RecordIndex& index, const Claim& claim,
                              const WeighingPolicy& policy);

}  // namespace winnow::weigh
