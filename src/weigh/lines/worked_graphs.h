// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/worked_graphs.h: the lines of the worked example, for tests alone: files that an
// organisation's man took (D1), that came through a militia (M) to us (B), and further witnesses.
#pragma once

#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh::worked {

enum Actor { d1, d2, d3, m, b, x };

inline Graph graph(std::vector<Line> lines) {
  return {.soundness = {0.6, 0.6, 0.6, 0.5, 0.95, 0.7}, .own = b, .lines = std::move(lines)};
}

inline Graph sw1() { return graph({{{d1, m, b}}}); }
inline Graph sw2() { return graph({{{d1, m, b}}, {{d2, m, b}}, {{d3, m, b}}}); }
inline Graph sw3() { return graph({{{d1, m, b}}, {{d2, m, b}}, {{d3, b}}}); }
inline Graph sw4() { return graph({{{d1, m, b}}, {{d2, m, b}}, {{d3, m, b}}, {{x}}}); }

}  // namespace winnow::weigh::worked
