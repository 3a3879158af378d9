// SPDX-License-Identifier: AGPL-3.0-or-later
// store/document_paths.h: documents by where they lie, as a person writes it.
//
// In:     "letters/a.pdf": the path below the folder that was handed over; "h2/letters/a.pdf" below
//         that of hand-over h2 alone; members of containers behind " > ", as they are shown:
//         "mail/b.eml > c.zip > d.txt".
// Out:    every document that lies there, ascending; several if hand-overs share a path.
// Cost:   one pass over the files of the hand-overs.
#pragma once

#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/places.h"

namespace winnow::store {

Result<std::vector<DocumentSerial>> documents_at(const View& view, std::string_view path);

}  // namespace winnow::store
