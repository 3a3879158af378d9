// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/ceiling.h"

#include <algorithm>

#include "weigh/lines/exact.h"
#include "weigh/lines/line_groups.h"

namespace winnow::weigh {

Belief ceiling(const Graph& graph, std::span<const int> gate, double q) {
  double sound = 1;
  for (const int actor : actors_once({gate.begin(), gate.end()})) {
    sound *= graph.soundness.at(static_cast<std::size_t>(actor));
  }
  const auto sums = line_sums({.soundness = sound}, q);
  return {.n = sums.n, .d = sums.d};
}

std::vector<int> common_gate(const Graph& graph) {
  std::vector<int> gate;
  bool is_first = true;
  for (const auto& line : graph.lines) {
    if (line.denies) continue;
    const auto actors = actors_once(line.actors);
    if (is_first) gate = actors;
    is_first = false;
    std::erase_if(gate, [&](int actor) { return !std::ranges::binary_search(actors, actor); });
  }
  return gate;
}

std::vector<int> known_gates(const Graph& graph) {
  std::vector<int> lines_of(graph.soundness.size());
  for (const auto& line : graph.lines) {
    for (const int actor : actors_once(line.actors)) ++lines_of[static_cast<std::size_t>(actor)];
  }
  auto gates = common_gate(graph);
  for (int actor = 0; actor < static_cast<int>(lines_of.size()); ++actor) {
    if (lines_of[static_cast<std::size_t>(actor)] > 1) gates.push_back(actor);
  }
  gates = actors_once(std::move(gates));
  if (graph.own) std::erase(gates, *graph.own);
  return gates;
}

}  // namespace winnow::weigh
