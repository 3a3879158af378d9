// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/cut_sets.h"

#include <gtest/gtest.h>

#include "weigh/lines/brute_force.h"
#include "weigh/lines/random_graph.h"
#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;
using Sets = std::vector<std::vector<int>>;

TEST(CutSets, paths_through_one_custodian_equal_cut_1_to_4) {
  EXPECT_EQ(cut_sets(sw1()), (CutSets{.sets = {{d1}, {m}}, .with_own = {{b}}}));
  EXPECT_EQ(cut_sets(sw2()), (CutSets{.sets = {{m}, {d1, d2, d3}}, .with_own = {{b}}}));
  EXPECT_EQ(cut_sets(sw3()), (CutSets{.sets = {{d3, m}, {d1, d2, d3}}, .with_own = {{b}}}));
  EXPECT_EQ(cut_sets(sw4()), (CutSets{.sets = {{m, x}}, .with_own = {{b, x}}}));
  EXPECT_EQ(cut_sets(sw4(), 4), (CutSets{.sets = {{m, x}, {d1, d2, d3, x}}, .with_own = {{b, x}}}));
}

TEST(CutSets, premises_that_overlap_equal_cut_5) {
  const Graph overlapping{.soundness = {0.5, 0.5, 0.5}, .lines = {{{0, 1}}, {{1, 2}}, {{0, 2}}}};
  EXPECT_EQ(cut_sets(overlapping).sets, (Sets{{0, 1}, {0, 2}, {1, 2}}));
}

TEST(CutSets, four_outlets_of_one_seller_equal_cut_6) {
  const Graph outlets{.soundness = std::vector<double>(5, 0.5),
                      .lines = {{{0, 1}}, {{0, 2}}, {{0, 3}}, {{0, 4}}}};
  EXPECT_EQ(cut_sets(outlets, 4).sets, (Sets{{0}, {1, 2, 3, 4}}));
}

TEST(CutSets, denials_have_their_own) {
  const auto denied = graph({{{d1, m, b}}, {{d3, b}, true}});
  EXPECT_EQ(cut_sets(denied), (CutSets{.sets = {{d1}, {m}}, .with_own = {{b}}}));
  EXPECT_EQ(cut_sets_of_denials(denied), (CutSets{.sets = {{d3}}, .with_own = {{b}}}));
}

TEST(CutSets, nothing_to_cut_and_what_cannot_be_cut_have_none) {
  EXPECT_EQ(cut_sets(graph({})), CutSets{});
  EXPECT_EQ(cut_sets(graph({{{}}, {{d1}}})), CutSets{});
}

TEST(CutSets, a_hundred_actors_of_one_line_are_a_hundred_sets) {
  Graph long_line{.soundness = std::vector<double>(100, 0.9), .lines = {{}}};
  for (int a = 99; a >= 0; --a) long_line.lines[0].actors.push_back(a);
  const auto sets = cut_sets(long_line);
  ASSERT_EQ(sets.sets.size(), 100U);
  EXPECT_EQ(sets.sets.front(), std::vector<int>{0});
  EXPECT_EQ(sets.sets.back(), std::vector<int>{99});
}

TEST(CutSets, equal_the_definition_on_random_graphs) {
  Random random(11);
  for (int i = 0; i < 1'000; ++i) {
    auto graph = random_graph(random, {.actors_max = 10, .lines_max = 12, .length_max = 5});
    graph.own.reset();
    ASSERT_EQ(cut_sets(graph).sets, brute_force::cut_sets(graph, 3)) << i;
  }
}

}  // namespace
}  // namespace winnow::weigh
