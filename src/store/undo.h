// SPDX-License-Identifier: AGPL-3.0-or-later
// store/undo.h: takes back the last action of a person that can be taken back.
//
// Out:    the entry that was undone; the undoing is an entry of its own.
// Fails:  not_found if none of the actor's last 200 entries is one; out_of_date if somebody changed
//         the record since. Setting aside and changes of records can be undone; readings,
//         hand-overs, what was seen and what was computed cannot: they only add.
// Holds:  an undone record is one more version, equal to the one before; a first version is
//         withdrawn.
#pragma once

#include <string>

#include "base/result.h"
#include "store/case.h"
#include "store/journal.h"

namespace winnow::store {

Result<JournalEntry> undo_last(Case& open_case, const std::string& actor);

}  // namespace winnow::store
