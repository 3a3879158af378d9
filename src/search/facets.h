// SPDX-License-Identifier: AGPL-3.0-or-later
// search/facets.h: the values of the columns over all matches.
//
// Holds:  documents are counted, not pages; unknown is a value of its own.
#pragma once

#include <vector>

#include "search/answer.h"
#include "search/columns.h"
#include "search/postings.h"

namespace winnow::search {

constexpr std::size_t facet_values_max = 100;

std::vector<Facet> facets_of(const Matches& matches, const Columns& columns);

}  // namespace winnow::search
