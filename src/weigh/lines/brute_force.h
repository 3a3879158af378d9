// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/brute_force.h: the definitions of belief and of cut sets written out, to compare
// with.
//
// Holds:  shares no code with the engine; for tests and bench/weigh alone.
// Cost:   2^actors x lines, twice over.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "weigh/lines/line.h"

namespace winnow::weigh::brute_force {

using ActorBits = std::uint64_t;

inline ActorBits bits_of(const Line& line) {
  ActorBits bits = 0;
  for (const int actor : line.actors) bits |= ActorBits{1} << actor;
  return bits;
}

struct Sums {
  double n = 0;
  double d = 0;
};

// The lines that `broken` reaches, joined wherever two share a broken actor, each group answering
// once for its yes lines and once for its no lines.
inline double answer_of(const Graph& graph, const std::vector<ActorBits>& bits, ActorBits broken,
                        double q) {
  std::vector<bool> seen(bits.size());
  double answer = 1;
  for (std::size_t first = 0; first < bits.size(); ++first) {
    if (seen[first] || !(bits[first] & broken)) continue;
    ActorBits reached = bits[first] & broken;
    bool yes = false;
    bool no = false;
    for (bool grown = true; grown;) {
      grown = false;
      for (std::size_t l = 0; l < bits.size(); ++l) {
        if (seen[l] || !(bits[l] & reached)) continue;
        seen[l] = grown = true;
        reached |= bits[l] & broken;
        (graph.lines[l].denies ? no : yes) = true;
      }
    }
    answer *= (yes ? q : 1) * (no ? 1 - q : 1);
  }
  return answer;
}

inline Sums sums(const Graph& graph, double q) {
  std::vector<ActorBits> bits;
  for (const auto& line : graph.lines) bits.push_back(bits_of(line));
  Sums sums;
  for (ActorBits broken = 0; broken < ActorBits{1} << graph.soundness.size(); ++broken) {
    double weight = 1;
    for (std::size_t a = 0; a < graph.soundness.size(); ++a) {
      weight *= (broken >> a & 1) ? 1 - graph.soundness[a] : graph.soundness[a];
    }
    bool sound_yes = false;
    bool sound_no = false;
    for (std::size_t l = 0; l < bits.size(); ++l) {
      if (!(bits[l] & broken)) (graph.lines[l].denies ? sound_no : sound_yes) = true;
    }
    const double said = weight * answer_of(graph, bits, broken, q);
    if (!sound_no) sums.n += said;
    if (!sound_yes) sums.d += said;
  }
  return sums;
}

// Every minimal set of at most `order` actors that meets each yes line, by size, then by actors.
inline std::vector<std::vector<int>> cut_sets(const Graph& graph, int order) {
  std::vector<ActorBits> yes;
  for (const auto& line : graph.lines) {
    if (!line.denies) yes.push_back(bits_of(line));
  }
  std::vector<ActorBits> found;
  const auto actors = graph.soundness.size();
  for (int size = 1; !yes.empty() && size <= order; ++size) {
    for (ActorBits set = 0; set < ActorBits{1} << actors; ++set) {
      if (__builtin_popcountll(set) != size) continue;
      if (std::ranges::any_of(found, [&](ActorBits f) { return (set & f) == f; })) continue;
      if (std::ranges::all_of(yes, [&](ActorBits line) { return (line & set) != 0; })) {
        found.push_back(set);
      }
    }
  }
  std::vector<std::vector<int>> sets;
  for (const ActorBits set : found) {
    sets.emplace_back();
    for (int a = 0; a < static_cast<int>(actors); ++a) {
      if (set >> a & 1) sets.back().push_back(a);
    }
  }
  std::ranges::sort(sets, [](const auto& a, const auto& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  return sets;
}

}  // namespace winnow::weigh::brute_force
