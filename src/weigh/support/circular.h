// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/circular.h: reports that cite one another in a circle.
//
// In:     attributions to begin with; whom they rest on is followed through the records.
// Out:    each circle once, its attributions in the order of ids; circles by their first one.
// Holds:  a circle is reported, not rejected (I-3); an attribution that cites itself is one.
// Cost:   O(attributions reached + their upstream references).
// From:   Tarjan 1972, strongly connected components.
#pragma once

#include <string>
#include <vector>

#include "weigh/support/record_index.h"

namespace winnow::weigh {

using Circle = std::vector<std::string>;  // Ids.

std::vector<Circle> circles(const RecordIndex& index, const RecordIndex::Attributions& from);

}  // namespace winnow::weigh
