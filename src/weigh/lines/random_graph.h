// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/random_graph.h: graphs that follow from a seed, for tests and bench/weigh alone.
#pragma once

#include <algorithm>
#include <cstddef>

#include "base/random.h"
#include "weigh/lines/line.h"

namespace winnow::weigh {

struct GraphShape {
  int actors_max = 8;
  int lines_max = 7;
  int length_max = 4;
  bool denials = true;
};

inline Line random_line(Random& random, int actors, int length_max) {
  Line line;
  const int length = random.between(1, std::min(length_max, actors));
  while (static_cast<int>(line.actors.size()) < length) {
    const int actor = random.between(0, actors - 1);
    if (std::ranges::find(line.actors, actor) == line.actors.end()) line.actors.push_back(actor);
  }
  return line;
}

// One to the most actors and lines; soundness in [.01,.99]; in half of them one actor is our own.
inline Graph random_graph(Random& random, const GraphShape& shape = {}) {
  Graph graph;
  const int actors = random.between(1, shape.actors_max);
  for (int a = 0; a < actors; ++a) graph.soundness.push_back(0.01 + 0.98 * random.part());
  if (random.between(0, 1) == 1) graph.own = random.between(0, actors - 1);
  const int lines = random.between(1, shape.lines_max);
  for (int l = 0; l < lines; ++l) {
    graph.lines.push_back(random_line(random, actors, shape.length_max));
    graph.lines.back().denies = shape.denials && random.between(0, 3) == 0;
  }
  return graph;
}

}  // namespace winnow::weigh
