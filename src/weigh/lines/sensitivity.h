// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/sensitivity.h: what becomes of the belief if a number that a person chose were
// another.
//
// Out:    the probability over a sweep of q and of each actor's soundness, and the soundness at
//         which a wanted probability is reached.
// Holds:  N and D are linear in each soundness, so that two evaluations give the whole curve.
//         Raising a soundness may lower the ratio a little.
// Cost:   two evaluations for each actor that stands in a line, one for each q.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "weigh/lines/belief.h"

namespace winnow::weigh {

// N0, D0 and N1, D1: with the actor unsound and sound, both with the same exponent.
struct Ends {
  Belief unsound{};
  Belief sound{};
};

Ends ends(const Graph& graph, int actor, double q);
Belief belief_at(const Ends& ends, double soundness);
// The soundness that gives this probability; none if no value in [0,1] does.
std::optional<double> tipping(const Ends& ends, double wanted, double prior);

struct Swept {
  double value = 0;
  std::optional<double> probability{};
};
struct ActorSweep {
  int actor = 0;
  std::optional<double> unsound{};  // The probability if the actor were shown to be so.
  std::optional<double> sound{};
  std::vector<Swept> points{};
  std::optional<double> tipping{};
};
struct Sensitivity {
  std::vector<Swept> q{};
  std::vector<ActorSweep> actors{};  // Those who stand in a line, ascending.
};

inline constexpr std::array swept_q{0.3, 0.5, 0.7, 0.9};
inline constexpr std::array swept_soundness{0.2, 0.35, 0.5, 0.65, 0.8};

Sensitivity sensitivity(const Graph& graph, const Premises& premises, double wanted);

}  // namespace winnow::weigh
