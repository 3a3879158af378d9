// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold for every graph, each on 10,000 of them; the numbers are those of the invariants.
#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/lines/belief.h"
#include "weigh/lines/ceiling.h"
#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"
#include "weigh/lines/line_groups.h"
#include "weigh/lines/random_graph.h"

namespace winnow::weigh {
namespace {

constexpr int graphs = 10'000;
// Sums of the same numbers in another order differ by this much.
constexpr double rounding = 1e-12;

double ratio_of(const Graph& graph, double q) {
  return likelihood_ratio(believe(graph, q)).value();
}

int sure(const Independence& independence) {
  EXPECT_EQ(independence.at_least, independence.at_most);
  return proven(independence);
}

TEST(Property, a_repeated_line_changes_nothing_i_4) {
  Random random(31);
  for (int i = 0; i < graphs; ++i) {
    const auto graph = random_graph(random);
    auto repeated = graph;
    auto line = graph.lines[static_cast<std::size_t>(
        random.between(0, static_cast<int>(graph.lines.size()) - 1))];
    std::ranges::reverse(line.actors);
    repeated.lines.insert(repeated.lines.begin() + random.between(0, 1), line);
    const auto before = believe(graph, 0.5);
    const auto after = believe(repeated, 0.5);
    ASSERT_EQ(before.n, after.n) << i;
    ASSERT_EQ(before.d, after.d) << i;
    ASSERT_EQ(independence(graph), independence(repeated)) << i;
    ASSERT_EQ(cut_sets(graph), cut_sets(repeated)) << i;
    ASSERT_EQ(cut_sets_of_denials(graph), cut_sets_of_denials(repeated)) << i;
  }
}

TEST(Property, nothing_behind_a_gate_passes_its_ceiling_i_5) {
  Random random(32);
  for (int i = 0; i < graphs; ++i) {
    auto graph = random_graph(random, {.denials = false});
    const int gate = static_cast<int>(graph.soundness.size());
    graph.soundness.push_back(0.01 + 0.98 * random.part());
    for (auto& line : graph.lines) line.actors.push_back(gate);
    const double q = 0.05 + 0.9 * random.part();
    const auto common = common_gate(graph);
    ASSERT_TRUE(std::ranges::binary_search(common, gate));
    const double ratio = ratio_of(graph, q);
    ASSERT_LE(ratio, likelihood_ratio(ceiling(graph, common, q)).value() * (1 + rounding)) << i;
    ASSERT_LE(ratio, likelihood_ratio(ceiling(graph, {{gate}}, q)).value() * (1 + rounding)) << i;
  }
}

TEST(Property, independence_lies_between_disjoint_lines_and_actors_i_6) {
  Random random(33);
  for (int i = 0; i < graphs; ++i) {
    const auto graph = random_graph(random);
    const auto found = independence(graph);
    if (!found.unbounded) {
      ASSERT_LE(found.disjoint_lines, sure(found)) << i;
      ASSERT_LE(found.at_least, static_cast<int>(graph.soundness.size())) << i;
    }
    auto sets = cut_sets(graph);
    sets.sets.insert(sets.sets.end(), sets.with_own.begin(), sets.with_own.end());
    for (const auto& set : sets.sets) {
      const auto is_met = [&](const Line& line) {
        return line.denies || std::ranges::any_of(line.actors, [&](int actor) {
                 return std::ranges::binary_search(set, actor);
               });
      };
      ASSERT_TRUE(std::ranges::all_of(graph.lines, is_met)) << i;
    }
  }
}

TEST(Property, merging_two_sources_never_raises_independence_i_7) {
  Random random(34);
  for (int i = 0; i < graphs; ++i) {
    auto graph = random_graph(random);
    const int before = sure(independence(graph));
    const int last = static_cast<int>(graph.soundness.size()) - 1;
    const int kept = random.between(0, last);
    const int gone = random.between(0, last);
    // Whoever is one with us is us; then what rested on him rests on our own observation.
    if (kept == graph.own || gone == graph.own) continue;
    for (auto& line : graph.lines) std::ranges::replace(line.actors, gone, kept);
    ASSERT_LE(sure(independence(graph)), before) << i;
  }
}

TEST(Property, agreeing_lines_never_speak_against_it) {
  Random random(35);
  for (int i = 0; i < graphs; ++i) {
    const auto graph = random_graph(random, {.denials = false});
    ASSERT_GE(ratio_of(graph, 0.05 + 0.9 * random.part()), 1 - rounding) << i;
  }
}

TEST(Property, a_line_that_shares_nobody_never_lowers_it) {
  Random random(36);
  for (int i = 0; i < graphs; ++i) {
    auto graph = random_graph(random);
    const double q = 0.05 + 0.9 * random.part();
    const double before = ratio_of(graph, q);
    graph.lines.push_back({{static_cast<int>(graph.soundness.size())}});
    graph.soundness.push_back(0.01 + 0.98 * random.part());
    ASSERT_GE(ratio_of(graph, q), before * (1 - rounding)) << i;
  }
}

TEST(Property, the_order_of_lines_and_actors_changes_no_bit) {
  Random random(37);
  for (int i = 0; i < graphs; ++i) {
    const auto graph = random_graph(random);
    auto turned = graph;
    std::ranges::reverse(turned.lines);
    for (auto& line : turned.lines) std::ranges::reverse(line.actors);
    ASSERT_EQ(believe(graph, 0.3).n, believe(turned, 0.3).n) << i;
    ASSERT_EQ(believe(graph, 0.3).d, believe(turned, 0.3).d) << i;
    ASSERT_EQ(independence(graph), independence(turned)) << i;
    ASSERT_EQ(cut_sets(graph), cut_sets(turned)) << i;
  }
}

}  // namespace
}  // namespace winnow::weigh
