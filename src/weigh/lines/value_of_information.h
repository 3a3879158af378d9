// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/value_of_information.h: which single finding would help most.
//
// In:     the lines; what only the records can tell: who speaks in each line, what an actor's
//         soundness would be one grade up or down, and changes that are more than a line or a
//         number (a signature, an upstream found, a custody gap closed) as the graph they lead to.
// Out:    every single change with the belief if it turns out well, and badly where it can; the new
//         independence; the cut sets that fall.
// Holds:  first those that gain most independence, then those that move ln odds most either way,
//         then as generated. What concerns another claim only comes last.
// Cost:   two beliefs, one independence and the cut sets for each change.
#pragma once

#include <optional>
#include <vector>

#include "weigh/lines/belief.h"
#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"

namespace winnow::weigh {

enum class ChangeKind {
  reached_without_gate,  // A witness there is, met without `gate`.
  new_witness,           // A further one, who comes to us through nobody else.
  witness_behind_gate,   // A further one through all that every line passes.
  separate_holder,       // Somebody who holds the same from elsewhere.
  actor_examined,        // `actor` shown to be sound, or unsound.
  graded_up,
  graded_down,
  signature_verified,
  upstream_found,
  custody_gap_closed
};

struct Change {
  ChangeKind kind = ChangeKind::separate_holder;
  std::optional<int> line{};   // The line it changes.
  std::optional<int> actor{};  // Whom it is about.
  std::optional<int> gate{};
  bool operator==(const Change&) const = default;
};

struct Grading {
  std::optional<double> up{};
  std::optional<double> down{};
};

// A change the caller knows how to make.
struct Prospect {
  Change change{};
  Graph well{};
  std::optional<Graph> badly{};
  bool other_claim = false;  // It speaks for a claim of its own only.
};

struct Prospects {
  double new_witness = 0.6;      // Soundness of somebody not met yet: a choice, to be shown.
  double separate_holder = 0.7;  // The same.
  std::vector<std::optional<int>> speakers{};  // Of each line; a line past the end has none known.
  std::vector<Grading> gradings{};             // Of each actor; an actor past the end has none.
  std::vector<Prospect> others{};
};

struct Benefit {
  Change change{};
  std::optional<double> well{};            // Probability.
  std::optional<double> badly{};           // None where it cannot turn out badly.
  Independence independence{};             // If well.
  std::vector<std::vector<int>> fallen{};  // Cut sets, without our own organisation, that are gone.
  bool other_claim = false;
};

struct Advice {
  std::vector<Benefit> benefits{};
  // What every line passes, and the probability that no further witness through it exceeds.
  std::vector<int> gate{};
  std::optional<double> ceiling{};
  bool nothing_passes_ceiling = false;  // Of the changes for this claim.
};

Advice value_of_information(const Graph& graph, const Premises& premises,
                            const Prospects& prospects);

}  // namespace winnow::weigh
