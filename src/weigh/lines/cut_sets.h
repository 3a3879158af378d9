// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/cut_sets.h: "if these all failed, nothing supports the claim".
//
// Out:    every minimal set of at most `order` actors that meets each line, by size, then by
//         actors; those with our own organisation apart.
// Holds:  a set contains no other. No line, or our own observation among them: no set. The order of
//         the lines does not matter.
// Cost:   actors of exactly the same lines are searched as one; at most w^order steps with w the
//         length of the longest line. 64 actors in 200 lines in about a millisecond (bench/weigh).
// From:   minimal hitting sets, the cut sets of fault trees.
#pragma once

#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh {

struct CutSets {
  std::vector<std::vector<int>> sets{};
  std::vector<std::vector<int>> with_own{};
  bool operator==(const CutSets&) const = default;
};

constexpr int shown_order = 3;

// Of the lines that assert it.
CutSets cut_sets(const Graph& graph, int order = shown_order);
// Of the lines that deny it: on whom the denials rest.
CutSets cut_sets_of_denials(const Graph& graph, int order = shown_order);

}  // namespace winnow::weigh
