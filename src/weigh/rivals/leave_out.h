// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/leave_out.h: what the ranking of hypotheses hangs on.
//
// In:     a checked matrix (weigh/rivals/hypotheses.h).
// Out:    the ranking without each item, without each actor, with each single cell rated otherwise;
//         the smallest sets of items whose loss ends the lead; the reliability that tips each
//         group.
// Holds:  the top counts as lost when another hypothesis is level with it or above it.
// Cost:   one posterior per item, actor and flip; linchpins at most linchpin_sets_max per size.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "weigh/rivals/hypotheses.h"

namespace winnow::weigh {

struct RankingWithout {
  std::string what{};                // Id of the item, or the actor.
  std::vector<std::size_t> items{};  // Places of what was left out.
  Posterior posterior{};
  Lead lead{};
  bool top_lost = false;
};
// Places are kept by `items`; the order is that of the matrix.
RankingWithout leave_out(const Matrix& matrix, std::vector<std::size_t> items,
                         const HypothesesPolicy& policy);
std::vector<RankingWithout> leave_each_item_out(const Matrix& matrix,
                                                const HypothesesPolicy& policy);
// Every actor who is a single point of some item; in alphabetical order.
std::vector<RankingWithout> leave_each_actor_out(const Matrix& matrix,
                                                 const HypothesesPolicy& policy);

struct Flip {
  std::size_t item = 0;
  std::size_t hypothesis = 0;
  std::size_t from = 0;  // Steps of the scale.
  std::size_t to = 0;
  Lead lead{};
  bool top_lost = false;
};
// Every other rating of every single cell of the whole columns.
std::vector<Flip> flip_each_cell(const Matrix& matrix, const HypothesesPolicy& policy);

struct Linchpins {
  std::vector<std::vector<std::size_t>> top_lost{};      // All smallest sets, by place of item.
  std::vector<std::vector<std::size_t>> lead_shrinks{};  // The top stays, its lead falls below the
                                                         // band: all smallest sets.
  std::size_t size_tried = 0;                            // No set of this size or below is missing.
};
// Both lists are empty where nothing leads to begin with; the second also where the lead is below
// the band already.
Linchpins linchpins(const Matrix& matrix, const HypothesesPolicy& policy);

struct Tipping {
  std::size_t group = 0;          // In origin_groups().
  std::optional<double> below{};  // The lead is lost when the group's r falls to this,
  std::optional<double> above{};  // or rises to this.
  std::size_t rival_below = 0;
  std::size_t rival_above = 0;
};
// Exact: before norming, the difference of two posteriors is linear in a group's r.
std::vector<Tipping> tipping_points(const Matrix& matrix, const HypothesesPolicy& policy);

}  // namespace winnow::weigh
