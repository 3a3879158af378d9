// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/line_groups.h: the same lines with as few switches as decide anything.
//
// Out:    groups of lines that share no actor with another group; in each, the classes of actors
//         who stand in exactly the same two or more lines. Actors of one line only are folded into
//         it.
// Holds:  N and D of the graph are the products over its groups; a line said twice by the same
//         actors is there once, so a repetition changes no bit of a result; the order of the lines
//         does not matter.
// Cost:   O(n log n) in the sum of the lengths of the lines.
#pragma once

#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh {

struct GroupLine {
  double soundness = 1;  // Of the actors who stand in this line alone.
  bool denies = false;
};

struct SharedClass {
  double soundness = 1;
  std::vector<int> lines{};  // Positions in LineGroup::lines, ascending, at least two.
};

struct LineGroup {
  std::vector<GroupLine> lines{};
  std::vector<SharedClass> classes{};
};

std::vector<LineGroup> line_groups(const Graph& graph);

// Sorted, each actor once.
std::vector<int> actors_once(std::vector<int> actors);

}  // namespace winnow::weigh
