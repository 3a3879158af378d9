// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/export_ids.h: the names under which records leave the case.
//
// In:     the key of the case (the instant it was made), a kind ("claim"), the id in the case.
// Out:    40 hex digits for FollowTheMoney; a UUID for linked data, marked as version 5
//         (UCO accepts none above), though its bits are of SHA-256.
// Holds:  no name and no text is hashed: an id can be guessed from no list of names. Lengths stand
//         before each part, so that no two records share an id.
// From:   SHA-256 of "winnow-ftm/1" 00 lp(case) lp(kind) lp(id), lp(x) = u32 big endian length, x.
#pragma once

#include <string>
#include <string_view>

namespace winnow::weigh {

std::string ftm_id(std::string_view case_key, std::string_view kind, std::string_view id);

// "6f9619ff-8b86-5d01-b42d-00c04fc964ff", the same for the same three.
std::string uuid_of(std::string_view case_key, std::string_view kind, std::string_view id);

}  // namespace winnow::weigh
