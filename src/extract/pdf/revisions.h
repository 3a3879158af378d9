// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/revisions.h: where older versions of a PDF end inside it.
//
// In:     the whole file.
// Out:    offsets behind the `%%EOF` of each version but the last, ascending.
// Holds:  the mark alone says nothing, it stands in streams and comments too: a version ends where
//         `startxref` leads to a cross-reference section before it. The first end of a linearised
//         file leads nowhere and is none.
// From:   ISO 32000-1, 7.5.5 (file trailer), 7.5.6 (incremental updates), annex F.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace winnow::extract {

std::vector<std::size_t> ends_of_revisions(std::string_view file);

}  // namespace winnow::extract
