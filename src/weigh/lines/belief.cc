// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/belief.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "base/check.h"
#include "weigh/lines/line_groups.h"

namespace winnow::weigh {
namespace {

// Below this both are scaled up by the same power of two.
constexpr int tiny_exponent = -400;
constexpr double tiny = 0x1p-400;

bool in_unit(double value) { return value >= 0 && value <= 1; }

}  // namespace

Belief believe(const Graph& graph, double q, const Sampling& sampling) {
  CHECK(in_unit(q));
  CHECK(std::ranges::all_of(graph.soundness, in_unit));
  Belief belief;
  double variance = 0;
  for (const auto& group : line_groups(graph)) {
    Sums sums;
    if (const auto exact = exact_sums(group, q)) {
      sums = *exact;
    } else {
      const auto sampled = sample_sums(group, q, sampling);
      sums = sampled.sums;
      variance += sampled.ln_error * sampled.ln_error;
    }
    belief.n *= sums.n;
    belief.d *= sums.d;
    belief.exponent += sums.exponent;
    if (const double larger = std::max(belief.n, belief.d); larger > 0 && larger < tiny) {
      belief.n /= tiny;
      belief.d /= tiny;
      belief.exponent += tiny_exponent;
    }
  }
  belief.ln_error = std::sqrt(variance);
  return belief;
}

std::optional<double> likelihood_ratio(const Belief& belief) {
  if (belief.d > 0) return belief.n / belief.d;
  if (belief.n > 0) return std::numeric_limits<double>::infinity();
  return std::nullopt;
}

std::optional<double> probability(const Belief& belief, double prior) {
  const double holds = prior * belief.n;
  const double all = holds + (1 - prior) * belief.d;
  if (!(all > 0)) return std::nullopt;
  return holds / all;
}

std::optional<double> probability(const Graph& graph, const Premises& premises) {
  return probability(believe(graph, premises.q), premises.prior);
}

double probability_of(double ratio, double prior) {
  if (std::isinf(ratio)) return 1;
  return prior * ratio / (prior * ratio + (1 - prior));
}

}  // namespace winnow::weigh
