// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/independence.h"

#include <gtest/gtest.h>

#include "weigh/lines/brute_force.h"
#include "weigh/lines/random_graph.h"
#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

int exact(const Graph& graph) {
  const auto found = independence(graph);
  EXPECT_FALSE(found.unbounded);
  EXPECT_EQ(found.at_least, found.at_most);
  EXPECT_LE(found.disjoint_lines, found.at_least);
  return found.at_least;
}

TEST(Independence, equals_cut_1_to_6) {
  EXPECT_EQ(exact(sw1()), 1);
  EXPECT_EQ(exact(sw2()), 1);
  EXPECT_EQ(exact(sw3()), 2);
  EXPECT_EQ(exact(sw4()), 2);
  const Graph overlapping{.soundness = {0.5, 0.5, 0.5}, .lines = {{{0, 1}}, {{1, 2}}, {{0, 2}}}};
  EXPECT_EQ(exact(overlapping), 2);
  EXPECT_EQ(independence(overlapping).disjoint_lines, 1);
  EXPECT_EQ(exact({.soundness = std::vector<double>(5, 0.5),
                   .lines = {{{0, 1}}, {{0, 2}}, {{0, 3}}, {{0, 4}}}}),
            1);
}

TEST(Independence, without_a_yes_line_it_is_none) {
  EXPECT_EQ(independence(graph({})), Independence{});
  EXPECT_EQ(independence(graph({{{d1}, true}})), Independence{});
}

TEST(Independence, what_we_saw_ourselves_cannot_be_cut) {
  EXPECT_TRUE(independence(graph({{{b}}, {{d1, m, b}}})).unbounded);
  EXPECT_TRUE(independence(graph({{{}}})).unbounded);
  EXPECT_GT(proven(independence(graph({{{b}}}))), proven(independence(sw4())));
}

TEST(Independence, equals_the_definition_on_random_graphs) {
  Random random(12);
  for (int i = 0; i < 1'000; ++i) {
    auto graph = random_graph(random, {.actors_max = 10, .lines_max = 14, .length_max = 4});
    graph.own.reset();
    const auto sets = brute_force::cut_sets(graph, 10);
    ASSERT_EQ(exact(graph), sets.empty() ? 0 : static_cast<int>(sets.front().size())) << i;
  }
}

TEST(Independence, a_search_given_up_leaves_an_interval) {
  Random random(13);
  Graph wide{.soundness = std::vector<double>(60, 0.5)};
  for (int l = 0; l < 200; ++l) wide.lines.push_back(random_line(random, 60, 3));
  const auto interval = independence(wide, 10);
  EXPECT_LT(interval.at_least, interval.at_most);
  const auto again = independence(wide, 10);
  EXPECT_EQ(interval, again);
}

}  // namespace
}  // namespace winnow::weigh
