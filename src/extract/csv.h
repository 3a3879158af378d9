// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/csv.h: tables as text: one line per record, an anchor per cell ("B12").
//
// Out:    sheets of at most limits.sheet_rows records; the count of records.
// Holds:  the separator is the one of , ; tab | that cuts most of the first lines alike; quotes and
//         line ends inside them are kept to their cell; wide rows keep their cells.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_csv(const Input& input, const Job& job, Sink& sink);

// 0 -> "A", 26 -> "AA".
std::string column_name(std::size_t column);

}  // namespace winnow::extract
