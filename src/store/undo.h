// SPDX-License-Identifier: AGPL-3.0-or-later
// store/undo.h: takes back the last action of a person that can be taken back.
//
// Out:    the entry that was undone; the undoing is an entry of its own.
// Fails:  not_found if none of the actor's last 200 entries is one. Setting aside can be undone;
//         readings, hand-overs and what was seen cannot: they only add.
#pragma once

#include <string>

#include "base/result.h"
#include "store/case.h"
#include "store/journal.h"

namespace winnow::store {

Result<JournalEntry> undo_last(Case& open_case, const std::string& actor);

}  // namespace winnow::store
