// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/claim_findings.h: what was computed of a claim, as the sentences want it: names and per
// mille.
//
// In:     a weighed claim with the index and the policy it was weighed by.
// Out:    findings for weigh/words/sentences.h; the foundation for weigh/words/confidence.h.
// Holds:  names are cover names; an origin nobody named is called so.
#pragma once

#include <string>
#include <vector>

#include "weigh/weigh_claim.h"
#include "weigh/words/sentences.h"

namespace winnow::weigh {

std::string name_of(const RecordIndex& index, const LineActor& actor);
// Of an attribution its speaker, of a document its name.
std::string label_of(const RecordIndex& index, std::string_view reference);
std::vector<std::string> names_of(const RecordIndex& index, const Support& support,
                                  const std::vector<int>& actors);
std::vector<std::vector<std::string>> names_of(const RecordIndex& index, const Support& support,
                                               const std::vector<std::vector<int>>& sets);

// Independence as sentences and rulings take it; none: our own observation.
Voices voices_of(const Independence& independence);

ClaimStanding standing_of(const RecordIndex& index, const WeighedClaim& weighed);
ClaimFindings findings_of(const RecordIndex& index, const WeighedClaim& weighed,
                          const WeighingPolicy& policy);

}  // namespace winnow::weigh
