// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/line_cover.h: lines as bit sets, to ask quickly which of them a set of actors meets.
//
// Holds:  actors who stand in exactly the same lines are one cover; lines that contain another line
//         are left out, since whoever meets the smaller meets them too.
#pragma once

#include <cstdint>
#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh {

using LineBits = std::vector<std::uint64_t>;

struct Cover {
  std::vector<int> actors{};  // Ascending; any one of them will do.
  LineBits met{};             // The lines they stand in.
};

struct LineCovers {
  std::vector<Cover> covers{};
  std::vector<std::vector<int>> of_line{};  // For each line its covers; shortest line first.
  bool uncuttable = false;                  // A line is empty.
  LineBits none() const { return LineBits((of_line.size() + 63) / 64); }
};

// Of the lines with this stance; `left_out` stands in no line.
LineCovers line_covers(const Graph& graph, bool denies, std::optional<int> left_out = {});

void add_bits(LineBits& to, const LineBits& bits);
// The first line that is not in `met`; the number of lines if there is none.
std::size_t first_unmet(const LineBits& met, std::size_t lines);

}  // namespace winnow::weigh
