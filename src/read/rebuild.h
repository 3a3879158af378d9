// SPDX-License-Identifier: AGPL-3.0-or-later
// read/rebuild.h: the index made anew beside the old one, and compared with the case.
//
// Holds:  until the new index is whole the old one answers; then both change places in one step. A
//         rebuild that was cut leaves the old index, and its marks are taken back at the next
//         opening.
// Fails:  as the index does.
#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::read {

// The state of the new index. No other index of the case may be open for writing.
Result<search::IndexState> rebuild_index(store::Case& open_case);

// Clears away what a rebuild that was cut has left, and queues all documents; whether there was
// any.
Result<bool> forget_cut_rebuild(store::Case& open_case);

// Documents noted as indexed that the index lacks, those it holds without a note, and those with
// another number of pages; at most 20 sentences of each kind and a count. Empty = equal.
Result<std::vector<std::string>> compare_index(const store::View& view,
                                               const search::SearchIndex& index);

}  // namespace winnow::read
