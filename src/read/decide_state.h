// SPDX-License-Identifier: AGPL-3.0-or-later
// read/decide_state.h: how a place ended, from what its worker said (ledger: outcome to state).
//
// Holds:  `empty` only after a positive check; nothing obtained is never `read`; a loss makes
//         `partly`.
#pragma once

#include <string>

#include "model/ledger.h"
#include "sandbox/listener.h"
#include "store/documents.h"

namespace winnow::read {

struct Decision {
  PlaceState state = PlaceState::read;
  std::string reason{};
};

// `said` holds the pages, children, facts and complaints that arrived.
Decision decide_state(const sandbox::Ending& ending, const store::ReadingInput& said);

// For stored bytes that need no reader: nothing, or one value over and over. No reason = read them.
Decision decide_by_bytes(const store::StoredBlob& blob);

}  // namespace winnow::read
