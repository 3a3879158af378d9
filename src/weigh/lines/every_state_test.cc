// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/every_state.h"

#include <gtest/gtest.h>

#include "weigh/lines/random_graph.h"

namespace winnow::weigh {
namespace {

void expect_equal(const LineGroup& group, double q) {
  const auto walked = sums_over_states(group, q);
  ASSERT_TRUE(walked);
  for (const auto order : {Order::narrow, Order::hubs_first}) {
    const auto swept = exact_sums(group, q, order, std::size_t{1} << 20);
    ASSERT_TRUE(swept);
    EXPECT_NEAR(walked->n / swept->n, 1, 1e-12);
    EXPECT_NEAR(walked->d / swept->d, 1, 1e-12);
  }
}

TEST(EveryState, gives_what_the_frontier_gives_in_either_order) {
  Random random(51);
  for (int i = 0; i < 500; ++i) {
    const auto graph = random_graph(random, {.actors_max = 12, .lines_max = 20, .length_max = 4});
    const double q = 0.05 + 0.9 * random.part();
    for (const auto& group : line_groups(graph)) expect_equal(group, q);
  }
}

TEST(EveryState, sixty_four_lines_fill_the_word) {
  Random random(52);
  Graph graph{.soundness = std::vector<double>(12, 0.7)};
  for (int l = 0; l < 64; ++l) {
    graph.lines.push_back(random_line(random, 12, 3));
    graph.lines.back().denies = l % 3 == 0;
    graph.lines.back().actors.push_back(static_cast<int>(graph.soundness.size()));
    graph.soundness.push_back(0.6);
  }
  const auto groups = line_groups(graph);
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups.front().lines.size(), 64U);
  expect_equal(groups.front(), 0.5);
  graph.lines.push_back({{0, 1}});
  EXPECT_FALSE(sums_over_states(line_groups(graph).front(), 0.5));
}

TEST(EveryState, a_switch_that_is_certain_is_not_branched_on) {
  const Graph graph{.soundness = {1.0, 0.0, 0.5}, .lines = {{{0, 2}}, {{0, 1}}, {{1, 2}}}};
  expect_equal(line_groups(graph).front(), 0.5);
}

}  // namespace
}  // namespace winnow::weigh
