// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/ach_1.h: a matrix for tests: are files offered by a militia what they are said to
// be?
//
// Holds:  five hypotheses, seven items, three of which rest on the one actor M.
#pragma once

#include <array>
#include <string_view>

#include "base/check.h"
#include "weigh/rivals/hypotheses.h"

namespace winnow::weigh {

inline Cell step_named(std::string_view code) {
  const HypothesesPolicy policy;
  for (std::size_t i = 0; i < policy.steps.size(); ++i) {
    if (policy.steps[i].code == code) {
      return i;
    }
  }
  CHECK(code.empty());
  return std::nullopt;
}

inline EvidenceItem item_of(std::string id, double r, std::string origin,
                            std::array<std::string_view, 5> cells) {
  EvidenceItem item{.id = std::move(id), .soundness = r};
  item.single_points = {std::move(origin)};
  for (const std::string_view cell : cells) {
    item.cells.push_back(step_named(cell));
  }
  return item;
}

inline EvidenceItem weighted(EvidenceItem item, ClassicalWeight credibility,
                             ClassicalWeight relevance) {
  item.credibility = credibility;
  item.relevance = relevance;
  return item;
}

inline Matrix ach_1() {
  constexpr ClassicalWeight l = ClassicalWeight::low;
  constexpr ClassicalWeight m = ClassicalWeight::medium;
  constexpr ClassicalWeight h = ClassicalWeight::high;
  return {.rivals = {{"H1", "genuine, and policy"},
                     {"H2", "genuine, but local deals"},
                     {"H3", "fabricated by the militia"},
                     {"H4", "genuine, but selected or edited"},
                     {"H5", "something else", true}},
          .items = {weighted(item_of("E1", .64, "M", {"VL", "L", "L", "VL", "E"}), m, h),
                    weighted(item_of("E2", .64, "M", {"L", "U", "U", "L", "E"}), m, h),
                    weighted(item_of("E3", .64, "M", {"L", "L", "L", "L", "E"}), l, m),
                    weighted(item_of("E4", .95, "B", {"E", "E", "L", "L", "E"}), h, l),
                    weighted(item_of("E5", .90, "own", {"L", "L", "U", "L", "E"}), h, m),
                    weighted(item_of("E6", .50, "R5", {"E", "VL", "E", "E", "E"}), m, m),
                    weighted(item_of("E7", .95, "pub", {"E", "E", "L", "L", "E"}), h, l)},
          .actors = {{"M", .64}}};
}

}  // namespace winnow::weigh
