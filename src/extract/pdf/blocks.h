// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/blocks.h: the order of reading: columns and blocks by recursive cuts along white
// space.
//
// In:     fragments of lines (line_forming.h) and whether the page reads from right to left.
// Out:    lines in reading order, each with its block.
// Holds:  every fragment is in exactly one line.
// From:   the recursive X-Y cut (Nagy and Seth 1984); a gutter needs three lines on both sides.
#pragma once

#include <vector>

#include "extract/pdf/line_forming.h"

namespace winnow::extract {

struct ReadLine {
  std::vector<int> fragments{};  // Numbers in the list given, left to right.
  int block = 0;
};

std::vector<ReadLine> cut_into_blocks(const std::vector<Fragment>& fragments, bool right_to_left);

}  // namespace winnow::extract
