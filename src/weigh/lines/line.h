// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/line.h: who must be sound for a report to be worth anything, as plain numbers.
//
// In:     actors are positions in Graph::soundness; a line names them in any order, twice counts
//         once.
// Units:  soundness, q and prior in [0,1].
// Holds:  a line without actors is our own observation: it cannot break.
// From:   the reliability switch of Bovens and Hartmann 2003, one switch shared by all the lines of
//         an actor.
#pragma once

#include <optional>
#include <vector>

namespace winnow::weigh {

// The actors who must all be sound for one report; it asserts the claim or denies it.
struct Line {
  std::vector<int> actors{};
  bool denies = false;
  bool operator==(const Line&) const = default;
};

struct Graph {
  std::vector<double> soundness{};  // How probable it is that the actor is sound.
  std::optional<int> own{};         // Our own organisation, which no independence may rest on.
  std::vector<Line> lines{};
  bool operator==(const Graph&) const = default;
};

// What no evidence fixes: to be printed beside every result.
struct Premises {
  double q = 0.5;      // How probable "yes" is from lines that are broken.
  double prior = 0.5;  // Belief in the claim before any report.
  bool operator==(const Premises&) const = default;
};

}  // namespace winnow::weigh
