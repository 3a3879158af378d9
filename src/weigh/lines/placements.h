// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/placements.h: what is believed while nobody knows where a report came from.
//
// In:     the lines whose path is known; the lines whose path is not, with the actors known of
//         them; the gates that such a path may pass.
// Out:    each placement of each unknown line (derived from what is there, behind one of the gates,
//         separate) with its belief, and the interval over all of them.
// Holds:  belief is not monotone in dependence, so no end is computed by assuming the worst: it is
//         the least and the most of what was computed. Independence is monotone: it is least where
//         all is derived, most where all is separate.
// Cost:   (gates + 2)^unknown beliefs; beyond `placements_max` only those where all unknown lines
//         are placed alike and those where one of them is placed apart, and `complete` says so.
#pragma once

#include <compare>
#include <optional>
#include <span>
#include <vector>

#include "weigh/lines/belief.h"
#include "weigh/lines/independence.h"

namespace winnow::weigh {

struct Place {
  enum class Kind { derived, behind, separate };
  Kind kind = Kind::derived;
  int gate = -1;  // The actor, where it is behind one.
  auto operator<=>(const Place&) const = default;
};

struct Placed {
  std::vector<Place> places{};  // One for each unknown line.
  std::optional<double> probability{};
};

struct Placements {
  std::vector<Placed> all{};
  std::optional<double> lowest{};
  std::optional<double> highest{};
  int least_independent = 0;  // As proven() counts, so that unbounded is the most.
  int most_independent = 0;
  bool complete = true;
};

constexpr std::size_t placements_max = 1'024;

Placements placements(const Graph& graph, std::span<const Line> unknown, std::span<const int> gates,
                      const Premises& premises);
// With every gate that is known of the lines.
Placements placements(const Graph& graph, std::span<const Line> unknown, const Premises& premises);

}  // namespace winnow::weigh
