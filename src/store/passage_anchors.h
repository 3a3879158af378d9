// SPDX-License-Identifier: AGPL-3.0-or-later
// store/passage_anchors.h: whether quoted words still stand where they were quoted.
//
// In:     a document that was read or recognised again, inside that change.
// Holds:  a passage whose words moved or are gone is stale, and so is all that rests on it; it is
//         never changed by itself. Other passages are left alone.
// Cost:   one query for a document that nobody quoted.
#pragma once

#include "base/result.h"
#include "store/case.h"
#include "store/places.h"

namespace winnow::store {

Result<> mark_moved_passages(Change& change, DocumentSerial document);

}  // namespace winnow::store
