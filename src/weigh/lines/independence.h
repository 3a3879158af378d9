// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/independence.h: how many of the sources would have to fail, at the least.
//
// Out:    the size of the smallest cut set of the yes lines after our own organisation has left
//         every line: 0 without a line, unbounded where a line then is empty (it rests on our own
//         observation). Beside it pairwise disjoint lines, a plainer but lower count.
// Holds:  at_least == at_most wherever the search came to its end; disjoint_lines <= at_least.
//         Two sources of a newsroom are independence >= 2, not two names.
// Cost:   iterative deepening, at most w^size steps with w the length of the longest line; given up
//         after a fixed number of steps, and then an interval.
// From:   Menger for the bound by disjoint lines, which is exact where lines are plain paths.
#pragma once

#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh {

struct Independence {
  bool unbounded = false;
  int at_least = 0;
  int at_most = 0;
  int disjoint_lines = 0;
  bool operator==(const Independence&) const = default;
};

constexpr long independence_steps_max = 1'000'000;

Independence independence(const Graph& graph, long steps_max = independence_steps_max);
// For comparing: the proven number, and any bounded number is less than an unbounded one.
int proven(const Independence& independence);

}  // namespace winnow::weigh
