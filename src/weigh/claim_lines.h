// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/claim_lines.h: reports, lines and numbers of a weighed claim as its page shows them.
//
// Holds:  actors are ids of sources, or "unknown:..."; lists keep the order of the records.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "weigh/claim_page.h"
#include "weigh/weigh_claim.h"

namespace winnow::weigh {

// Without its actors and what it repeats: those are the claim's to say.
VoiceItem item_of(const RecordIndex& index, const Attribution& said);

// Of all ways of one report, each actor once.
std::vector<std::string> actors_of_report(const WeighedClaim& weighed, std::string_view reference);
bool denies_by(const WeighedClaim& weighed, std::string_view reference);

// Joins the first voice with which the item shares an actor who is not ourselves, or begins one.
void put_in_voice(const RecordIndex& index, VoiceItem item, std::vector<Voice>& voices);

std::vector<Actor> actors_of(const RecordIndex& index, const WeighedClaim& weighed,
                             const WeighingPolicy& policy);
std::vector<SupportLine> support_lines_of(const WeighedClaim& weighed);
// Coordination, prior and each actor; the tipping value for a probability of .8.
std::vector<Sweep> sweeps_of(const WeighedClaim& weighed, const WeighingPolicy& policy);
std::vector<Ceiling> ceilings_of(const WeighedClaim& weighed, const WeighingPolicy& policy);
std::vector<Placement> placements_shown(const WeighedClaim& weighed);

}  // namespace winnow::weigh
