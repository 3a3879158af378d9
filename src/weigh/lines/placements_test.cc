// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/placements.h"

#include <gtest/gtest.h>

#include "weigh/lines/random_graph.h"
#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr double half_digit = 0.5e-3;

// The document Y, of a soundness of its own.
Graph with_y() {
  auto graph = sw2();
  graph.soundness.push_back(0.5);
  return graph;
}
constexpr int y = x + 1;

TEST(Placements, a_document_of_unknown_path_equals_sw_i) {
  const auto found = placements(with_y(), std::vector<Line>{{{y}}}, Premises{});
  ASSERT_EQ(found.all.size(), 3U);
  EXPECT_EQ(found.all[0].places[0].kind, Place::Kind::derived);
  EXPECT_NEAR(found.all[0].probability.value(), 0.655, half_digit);
  EXPECT_EQ(found.all[1].places[0].gate, m);
  EXPECT_NEAR(found.all[1].probability.value(), 0.635, half_digit);
  EXPECT_EQ(found.all[2].places[0].kind, Place::Kind::separate);
  EXPECT_NEAR(found.all[2].probability.value(), 0.851, half_digit);
  EXPECT_NEAR(found.lowest.value(), 0.635, half_digit);
  EXPECT_NEAR(found.highest.value(), 0.851, half_digit);
  EXPECT_EQ(found.least_independent, 1);
  EXPECT_EQ(found.most_independent, 2);
  EXPECT_TRUE(found.complete);
}

TEST(Placements, two_unknown_paths_are_placed_in_every_combination) {
  auto graph = with_y();
  graph.soundness.push_back(0.6);
  const auto found = placements(graph, std::vector<Line>{{{y}}, {{y + 1}, true}}, Premises{});
  EXPECT_EQ(found.all.size(), 9U);
  EXPECT_LT(found.lowest.value(), 0.635);
}

TEST(Placements, no_placement_lies_outside_the_bounds_of_independence) {
  Random random(61);
  for (int i = 0; i < 300; ++i) {
    const auto graph = random_graph(random);
    const std::vector<Line> unknown{random_line(random, 1, 1), random_line(random, 1, 1)};
    const auto found = placements(graph, unknown, Premises{});
    for (const auto& one : found.all) {
      auto whole = graph;
      for (std::size_t u = 0; u < unknown.size(); ++u) {
        if (one.places[u].kind == Place::Kind::derived) continue;
        whole.lines.push_back(unknown[u]);
        if (one.places[u].kind == Place::Kind::behind) {
          whole.lines.back().actors.push_back(one.places[u].gate);
        }
      }
      ASSERT_LE(found.least_independent, proven(independence(whole))) << i;
      ASSERT_GE(found.most_independent, proven(independence(whole))) << i;
    }
  }
}

TEST(Placements, nothing_unknown_is_the_belief_itself) {
  const auto found = placements(sw2(), {}, Premises{});
  ASSERT_EQ(found.all.size(), 1U);
  EXPECT_EQ(found.lowest, found.highest);
  EXPECT_EQ(found.lowest, probability(sw2(), {}));
}

TEST(Placements, too_many_to_compute_are_said_to_be_incomplete) {
  auto graph = with_y();
  std::vector<Line> unknown;
  for (int u = 0; u < 10; ++u) unknown.push_back({{y + u}});
  graph.soundness.resize(static_cast<std::size_t>(y + 10), 0.5);
  const auto found = placements(graph, unknown, Premises{});
  EXPECT_FALSE(found.complete);
  EXPECT_EQ(found.all.size(), 3U + 3U * 2U * 10U);
  EXPECT_GT(found.highest.value(), 0.99);
}

}  // namespace
}  // namespace winnow::weigh
