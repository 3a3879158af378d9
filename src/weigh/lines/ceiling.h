// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/ceiling.h: how far belief can rise, however many more witnesses come through a gate.
//
// Out:    N and D of a single line whose actors are the gate's.
// Holds:  lines that agree and all pass the gate give a likelihood ratio of at most the ceiling's.
#pragma once

#include <span>
#include <vector>

#include "weigh/lines/belief.h"

namespace winnow::weigh {

Belief ceiling(const Graph& graph, std::span<const int> gate, double q);
// The actors who stand in every yes line, ascending; none without a yes line.
std::vector<int> common_gate(const Graph& graph);
// Actors other than our own organisation who stand in several lines, or in every yes line.
std::vector<int> known_gates(const Graph& graph);

}  // namespace winnow::weigh
