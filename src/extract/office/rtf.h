// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/rtf.h: Rich Text Format.
//
// Out:    the text in order, rows of tables on one line, headers, footers, notes where they stand;
//         hidden and deleted text flagged; properties and link targets; embedded objects.
// Holds:  no recursion; bytes are read in the code page of the current font.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_rtf(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
