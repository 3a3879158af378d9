// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/exact.h"

#include <gtest/gtest.h>

#include "weigh/lines/brute_force.h"
#include "weigh/lines/random_graph.h"

namespace winnow::weigh {
namespace {

TEST(Exact, a_chain_of_sixty_shared_actors_needs_few_states) {
  Graph graph{.soundness = std::vector<double>(60, 0.7)};
  for (int a = 0; a + 1 < 60; ++a) graph.lines.push_back({{a, a + 1}});
  const auto groups = line_groups(graph);
  ASSERT_EQ(groups.size(), 1U);
  const auto few = exact_sums(groups.front(), 0.5, Order::narrow, 16);
  ASSERT_TRUE(few);
  EXPECT_GT(few->n, few->d);
}

TEST(Exact, too_many_states_give_none) {
  Random random(7);
  Graph graph{.soundness = std::vector<double>(12, 0.7)};
  for (int l = 0; l < 12; ++l) graph.lines.push_back(random_line(random, 12, 5));
  const auto groups = line_groups(graph);
  EXPECT_FALSE(exact_sums(groups.front(), 0.5, Order::narrow, 4));
  EXPECT_TRUE(exact_sums(groups.front(), 0.5));
}

TEST(Exact, a_thousand_lines_through_one_gate_need_few_states) {
  LineGroup group;
  group.classes.push_back({.soundness = 0.5});
  for (int w = 0; w < 1'000; ++w) {
    group.classes.push_back({.soundness = 0.6, .lines = {2 * w, 2 * w + 1}});
    group.classes.front().lines.push_back(2 * w);
    for (int i = 0; i < 2; ++i) group.lines.push_back({.denies = w % 2 == 0});
  }
  const auto sums = exact_sums(group, 0.5, Order::hubs_first, 16);
  ASSERT_TRUE(sums);
  EXPECT_NEAR(sums->n / sums->d, 1, 1e-9);
}

TEST(Exact, entangled_graphs_equal_the_definition) {
  Random random(8);
  for (int i = 0; i < 30; ++i) {
    Graph graph{.soundness = std::vector<double>(11)};
    for (auto& r : graph.soundness) r = random.part();
    for (int l = 0; l < 12; ++l) {
      graph.lines.push_back(random_line(random, 11, 5));
      graph.lines.back().denies = random.between(0, 2) == 0;
    }
    Sums product;
    for (const auto& group : line_groups(graph)) {
      const auto sums = exact_sums(group, 0.4);
      ASSERT_TRUE(sums);
      product.n *= sums->n;
      product.d *= sums->d;
    }
    const auto expected = brute_force::sums(graph, 0.4);
    EXPECT_NEAR(product.n / expected.n, 1, 1e-12);
    EXPECT_NEAR(product.d / expected.d, 1, 1e-12);
  }
}

}  // namespace
}  // namespace winnow::weigh
