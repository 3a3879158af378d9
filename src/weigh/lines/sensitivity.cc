// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/sensitivity.h"

#include <algorithm>
#include <cmath>

#include "weigh/lines/line_groups.h"

namespace winnow::weigh {
namespace {

Belief with_soundness(Graph graph, int actor, double soundness, double q) {
  graph.soundness.at(static_cast<std::size_t>(actor)) = soundness;
  return believe(graph, q);
}

void shift(Belief& belief, int exponent) {
  belief.n = std::ldexp(belief.n, belief.exponent - exponent);
  belief.d = std::ldexp(belief.d, belief.exponent - exponent);
  belief.exponent = exponent;
}

}  // namespace

Ends ends(const Graph& graph, int actor, double q) {
  Ends both{.unsound = with_soundness(graph, actor, 0, q),
            .sound = with_soundness(graph, actor, 1, q)};
  const int exponent = std::max(both.unsound.exponent, both.sound.exponent);
  shift(both.unsound, exponent);
  shift(both.sound, exponent);
  return both;
}

Belief belief_at(const Ends& ends, double soundness) {
  const double r = soundness;
  return {.n = (1 - r) * ends.unsound.n + r * ends.sound.n,
          .d = (1 - r) * ends.unsound.d + r * ends.sound.d,
          .exponent = ends.sound.exponent,
          .ln_error = std::max(ends.unsound.ln_error, ends.sound.ln_error)};
}

std::optional<double> tipping(const Ends& ends, double wanted, double prior) {
  const double ratio = wanted / (1 - wanted) * (1 - prior) / prior;
  const double slope = (ends.sound.n - ends.unsound.n) - ratio * (ends.sound.d - ends.unsound.d);
  const double value = (ratio * ends.unsound.d - ends.unsound.n) / slope;
  if (!(value >= 0 && value <= 1)) return std::nullopt;
  return value;
}

Sensitivity sensitivity(const Graph& graph, const Premises& premises, double wanted) {
  Sensitivity found;
  for (const double q : swept_q) {
    found.q.push_back({q, probability(graph, {.q = q, .prior = premises.prior})});
  }
  std::vector<int> standing;
  for (const auto& line : graph.lines) {
    standing.insert(standing.end(), line.actors.begin(), line.actors.end());
  }
  for (const int actor : actors_once(std::move(standing))) {
    const auto both = ends(graph, actor, premises.q);
    ActorSweep sweep{.actor = actor,
                     .unsound = probability(both.unsound, premises.prior),
                     .sound = probability(both.sound, premises.prior),
                     .tipping = tipping(both, wanted, premises.prior)};
    for (const double value : swept_soundness) {
      sweep.points.push_back({value, probability(belief_at(both, value), premises.prior)});
    }
    found.actors.push_back(std::move(sweep));
  }
  return found;
}

}  // namespace winnow::weigh
