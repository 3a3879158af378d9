// SPDX-License-Identifier: AGPL-3.0-or-later
// store/hand_over_custody.h: a hand-over is the first step of custody that a case knows of.
//
// Out:    a source by the name under which the hand-over was taken in (one source per name; one for
//         all whose giver is not known), the own organisation, and the step between them.
// Holds:  made once per hand-over: a step that a person changes or withdraws afterwards stays so.
//         One shared source for givers nobody knows never makes anything look more independent.
#pragma once

#include <string>

#include "base/result.h"
#include "model/ledger.h"
#include "store/case.h"

namespace winnow::store {

// Inside the change that adds the hand-over.
Result<> add_first_step(Change& change, const HandOver& hand_over);
// Documents that records name and that came in this hand-over as well have one path more: what
// rests on them is stale. Once the walk has found all files.
Result<> connect_named_documents(Change& change, const std::string& hand_over);
// For hand-overs of a winnow that did not know custody; one change for all, or none.
Result<> add_missing_steps(Case& open_case);

}  // namespace winnow::store
