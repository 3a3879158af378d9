// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/line_forming.h: clusters of one direction become lines and fragments of lines.
//
// In:     clusters whose text runs along +x.
// Out:    fragments: pieces of lines without a gap wider than the type size.
// Holds:  every cluster is in exactly one fragment; marks stand in the text of the letter that
//         their ink belongs to.
// Cost:   O(n log n), marks O(m * clusters of the near lines).
#pragma once

#include <vector>

#include "extract/pdf/glyph_page.h"

namespace winnow::extract {

struct Fragment {
  std::vector<int> clusters{};  // Numbers in the list given, left to right.
  double x0 = 0;
  double x1 = 0;
  double baseline = 0;
  double size = 0;
  int line = 0;  // Number of the drawn line it was cut from.
};

struct FormedLines {
  std::vector<Fragment> fragments{};
  // By drawn line: the centres of its space glyphs, ascending.
  std::vector<std::vector<double>> space_centres{};
};

// How far a baseline may lie from the first of its line.
double baseline_tolerance(double size);

FormedLines form_lines(std::vector<Cluster>& clusters, const std::vector<SpaceGlyph>& spaces);

}  // namespace winnow::extract
