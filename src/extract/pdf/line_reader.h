// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/line_reader.h: the text of a page out of the places of its glyphs.
//
// In:     clusters and spaces as drawn, in any order and at any angle.
// Out:    text in logical order, lines ended by "\n"; words with boxes, lines, blocks and edges.
// Units:  points; edges in 1/10 point along the line, in turned coordinates.
// Holds:  no library's idea of reading order is asked: for Arabic all are wrong (14 to 63 %
//         character errors against 0.15 %).
// Cost:   about 1 ms a page.
#pragma once

#include "extract/pdf/glyph_page.h"

namespace winnow::extract {

PageText read_lines(GlyphPage page);

// Drops glyphs drawn twice on one place (false bold, shadows).
void drop_doubles(std::vector<Cluster>& clusters);

}  // namespace winnow::extract
