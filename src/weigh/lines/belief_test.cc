// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/belief.h"

#include <cmath>

#include <gtest/gtest.h>

#include "weigh/lines/brute_force.h"
#include "weigh/lines/random_graph.h"
#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr double half_digit = 0.5e-4;

void expect(const Graph& graph, double ratio, double p) {
  const auto belief = believe(graph, 0.5);
  EXPECT_EQ(belief.ln_error, 0);
  EXPECT_NEAR(likelihood_ratio(belief).value(), ratio, half_digit);
  EXPECT_NEAR(probability(belief, 0.5).value(), p, half_digit);
}

TEST(Belief, agreeing_lines_equal_sw_1_to_6) {
  expect(sw1(), 1.7972, 0.6425);
  expect(sw2(), 1.8990, 0.6551);
  expect(sw3(), 6.0052, 0.8572);
  expect(sw4(), 10.7609, 0.9150);
  expect({.soundness = {0.9}, .lines = {{{0}}}}, 19.0, 0.95);
  expect(graph({{{d1}}, {{d2}}}), 16.0, 0.9412);
}

TEST(Belief, denials_equal_sw_8_to_11) {
  expect(graph({{{d1, m, b}}, {{d2, m, b}}, {{d3, m, b}, true}}), 1.3114, 0.5674);
  expect(graph({{{d1, m, b}}, {{d2, m, b}, true}}), 1.0, 0.5);
  expect(graph({{{d1, m, b}}, {{d2, m, b}}, {{d3, m, b}}, {{x}, true}}), 0.3351, 0.2510);
  expect(graph({{{d2, m, b}}, {{d3, m, b}}, {{d1, b}, true}}), 0.5549, 0.3569);
}

TEST(Belief, four_outlets_of_one_seller_equal_sw_12) {
  Graph outlets{.soundness = {0.5, 0.95, 0.95, 0.95, 0.95, 0.7},
                .lines = {{{0, 1}}, {{0, 2}}, {{0, 3}}, {{0, 4}}}};
  expect(outlets, 2.8074, 0.7374);
  outlets.lines.push_back({{5}});
  EXPECT_NEAR(probability(outlets, {}).value(), 0.9409, half_digit);
}

TEST(Belief, unanimity_behind_a_gate_lowers_it) {
  const std::pair<int, double> rows[] = {
      {1, 0.642}, {2, 0.668}, {3, 0.655}, {5, 0.614}, {10, 0.544}};
  for (const auto& [witnesses, p] : rows) {
    Graph graph{.soundness = {0.5, 0.95}};
    for (int w = 0; w < witnesses; ++w) {
      graph.lines.push_back({{0, 1, static_cast<int>(graph.soundness.size())}});
      graph.soundness.push_back(0.6);
    }
    EXPECT_NEAR(probability(graph, {}).value(), p, 0.5001e-3) << witnesses;
  }
}

TEST(Belief, without_a_line_it_is_the_prior) {
  EXPECT_EQ(probability(Graph{}, {.prior = 0.3}), 0.3);
}

TEST(Belief, our_own_observation_is_certain) {
  const Graph seen{.soundness = {0.5}, .lines = {{{}}, {{0}, true}}};
  EXPECT_EQ(probability(seen, {}), 1.0);
  EXPECT_TRUE(std::isinf(likelihood_ratio(believe(seen, 0.5)).value()));
}

TEST(Belief, two_certain_reports_that_contradict_give_none) {
  const Graph both{.soundness = {1.0, 1.0}, .lines = {{{0}}, {{1}, true}}};
  EXPECT_FALSE(likelihood_ratio(believe(both, 0.5)));
  EXPECT_FALSE(probability(both, {}));
}

TEST(Belief, equals_the_definition_on_random_graphs) {
  Random random(4);
  for (int i = 0; i < 1'000; ++i) {
    const auto graph = random_graph(random);
    const double q = 0.05 + 0.9 * random.part();
    const auto belief = believe(graph, q);
    const auto sums = brute_force::sums(graph, q);
    ASSERT_NEAR(belief.n, sums.n, 1e-12) << i;
    ASSERT_NEAR(belief.d, sums.d, 1e-12) << i;
    ASSERT_NEAR(likelihood_ratio(belief).value() / (sums.n / sums.d), 1, 1e-12) << i;
  }
}

TEST(Belief, swapping_stances_and_q_inverts_the_ratio) {
  Random random(5);
  for (int i = 0; i < 1'000; ++i) {
    const auto graph = random_graph(random);
    const double q = 0.05 + 0.9 * random.part();
    auto swapped = graph;
    for (auto& line : swapped.lines) line.denies = !line.denies;
    const double product = likelihood_ratio(believe(graph, q)).value() *
                           likelihood_ratio(believe(swapped, 1 - q)).value();
    ASSERT_NEAR(product, 1, 1e-12) << i;
  }
}

TEST(Belief, hundreds_of_entangled_lines_are_drawn_and_do_not_underflow) {
  Random random(6);
  Graph graph{.soundness = std::vector<double>(600, 0.6)};
  for (int l = 0; l < 3'000; ++l) {
    graph.lines.push_back(random_line(random, 600, 3));
    graph.lines.back().denies = l % 2 == 0;
    graph.lines.back().actors.push_back(static_cast<int>(graph.soundness.size()));
    graph.soundness.push_back(0.6);
  }
  const auto belief = believe(graph, 0.5, {.samples = 100});
  EXPECT_GT(belief.ln_error, 0);
  EXPECT_TRUE(std::isfinite(belief.ln_error));
  EXPECT_TRUE(probability(belief, 0.5));
}

}  // namespace
}  // namespace winnow::weigh
