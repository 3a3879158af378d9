// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/sensitivity.h"

#include <gtest/gtest.h>

#include "weigh/lines/random_graph.h"
#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr double half_digit = 0.5e-3;

const ActorSweep& of(const Sensitivity& found, int actor) {
  return *std::ranges::find(found.actors, actor, &ActorSweep::actor);
}

template <std::size_t count>
void expect(const std::vector<Swept>& points, const double (&expected)[count]) {
  ASSERT_EQ(points.size(), count);
  for (std::size_t i = 0; i < count; ++i) {
    EXPECT_NEAR(points[i].probability.value(), expected[i], half_digit) << points[i].value;
  }
}

TEST(Sensitivity, sweeps_equal_the_tables) {
  const auto behind_gate = sensitivity(sw2(), {}, 0.8);
  expect(of(behind_gate, m).points, {0.553, 0.600, 0.655, 0.721, 0.802});
  expect(behind_gate.q, {0.679, 0.655, 0.647, 0.643});
  expect(of(sensitivity(sw3(), {}, 0.8), m).points, {0.806, 0.832, 0.857, 0.882, 0.907});
}

TEST(Sensitivity, an_actor_shown_sound_or_unsound_equals_the_table) {
  const auto found = sensitivity(sw2(), {}, 0.8);
  EXPECT_NEAR(of(found, m).unsound.value(), 0.500, half_digit);
  EXPECT_NEAR(of(found, m).sound.value(), 0.940, half_digit);
  EXPECT_NEAR(of(found, d1).unsound.value(), 0.604, half_digit);
  EXPECT_NEAR(of(found, d1).sound.value(), 0.683, half_digit);
  EXPECT_NEAR(of(found, b).sound.value(), 0.666, half_digit);
  EXPECT_EQ(found.actors.size(), 5U);
}

TEST(Sensitivity, the_custodian_tips_it_to_very_likely_at_a_soundness_of_8_in_10) {
  const auto both = ends(sw2(), m, 0.5);
  EXPECT_NEAR(both.unsound.n, 0.5, 1e-12);
  EXPECT_NEAR(both.unsound.d, 0.5, 1e-12);
  EXPECT_NEAR(both.sound.n, 0.5114, 0.5e-4);
  EXPECT_NEAR(both.sound.d, 0.0326, 0.5e-4);
  const auto value = tipping(both, 0.8, 0.5);
  EXPECT_NEAR(value.value(), 0.7974, 0.5e-4);
  EXPECT_NEAR(probability(belief_at(both, *value), 0.5).value(), 0.8, 1e-12);
  EXPECT_FALSE(tipping(both, 0.95, 0.5));
}

TEST(Sensitivity, the_curve_through_two_ends_equals_the_engine) {
  Random random(21);
  for (int i = 0; i < 1'000; ++i) {
    auto graph = random_graph(random);
    const int actor = random.between(0, static_cast<int>(graph.soundness.size()) - 1);
    const double value = 0.01 + 0.98 * random.part();
    const auto curve = probability(belief_at(ends(graph, actor, 0.4), value), 0.3);
    graph.soundness[static_cast<std::size_t>(actor)] = value;
    ASSERT_NEAR(curve.value(), probability(graph, {.q = 0.4, .prior = 0.3}).value(), 1e-12) << i;
  }
}

TEST(Sensitivity, ends_of_a_long_graph_have_one_scale) {
  Graph graph{.soundness = {0.5}};
  for (int w = 1; w <= 3'000; ++w) {
    graph.soundness.push_back(0.6);
    graph.lines.push_back({{0, w}, w % 2 == 0});
  }
  const auto both = ends(graph, 0, 0.5);
  EXPECT_EQ(both.unsound.exponent, both.sound.exponent);
  EXPECT_NEAR(probability(belief_at(both, 0.5), 0.5).value(), probability(graph, {}).value(), 1e-9);
}

}  // namespace
}  // namespace winnow::weigh
