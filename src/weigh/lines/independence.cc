// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/independence.h"

#include <algorithm>
#include <bit>
#include <limits>

#include "weigh/lines/line_cover.h"

namespace winnow::weigh {
namespace {

class Hitting {
 public:
  Hitting(const LineCovers& covers, long steps) : covers_(covers), steps_(steps) {}

  // Lines not in `met` that share no cover with one another: each needs an actor of its own.
  int disjoint(const LineBits& met) const {
    int count = 0;
    LineBits blocked = met;
    const auto lines = covers_.of_line.size();
    for (auto line = first_unmet(blocked, lines); line < lines;
         line = first_unmet(blocked, lines)) {
      ++count;
      for (const int cover : covers_.of_line[line]) add_bits(blocked, met_of(cover));
    }
    return count;
  }

  // Always the cover that meets the most lines still unmet.
  int greedy() const {
    int count = 0;
    auto met = covers_.none();
    while (first_unmet(met, covers_.of_line.size()) < covers_.of_line.size()) {
      const Cover* best = nullptr;
      int best_new = 0;
      for (const auto& cover : covers_.covers) {
        int is_new = 0;
        for (std::size_t w = 0; w < met.size(); ++w)
          is_new += std::popcount(cover.met[w] & ~met[w]);
        if (is_new > best_new) {
          best = &cover;
          best_new = is_new;
        }
      }
      add_bits(met, best->met);
      ++count;
    }
    return count;
  }

  // Can `left` more covers meet every line? The first unmet line is the shortest of them.
  bool can_hit(const LineBits& met, int left) {
    const auto line = first_unmet(met, covers_.of_line.size());
    if (line == covers_.of_line.size()) return true;
    if (--steps_ < 0 || disjoint(met) > left) return false;
    for (const int cover : covers_.of_line[line]) {
      auto met_now = met;
      add_bits(met_now, met_of(cover));
      if (can_hit(met_now, left - 1)) return true;
    }
    return false;
  }
  bool gave_up() const { return steps_ < 0; }

 private:
  const LineBits& met_of(int cover) const {
    return covers_.covers[static_cast<std::size_t>(cover)].met;
  }
  const LineCovers& covers_;
  long steps_;
};

}  // namespace

Independence independence(const Graph& graph, long steps_max) {
  const auto covers = line_covers(graph, false, graph.own);
  if (covers.of_line.empty()) return {};
  if (covers.uncuttable) return {.unbounded = true};
  Hitting hitting(covers, steps_max);
  Independence found;
  found.disjoint_lines = hitting.disjoint(covers.none());
  found.at_least = found.disjoint_lines;
  found.at_most = hitting.greedy();
  while (found.at_least < found.at_most) {
    if (hitting.can_hit(covers.none(), found.at_least)) {
      found.at_most = found.at_least;
      break;
    }
    if (hitting.gave_up()) break;
    ++found.at_least;
  }
  return found;
}

int proven(const Independence& independence) {
  return independence.unbounded ? std::numeric_limits<int>::max() : independence.at_least;
}

}  // namespace winnow::weigh
