// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/coherence.h"

#include <cmath>
#include <numeric>
#include <random>

#include <gtest/gtest.h>

#include "base/check.h"

namespace winnow::weigh {
namespace {

void expect_near(const std::vector<double>& found, const std::vector<double>& expected,
                 double tolerance) {
  ASSERT_EQ(found.size(), expected.size());
  for (std::size_t i = 0; i < found.size(); ++i) {
    EXPECT_NEAR(found[i], expected[i], tolerance) << "at " << i;
  }
}

double sum_of(const std::vector<double>& values) {
  return std::accumulate(values.begin(), values.end(), 0.0);
}

double distance(const std::vector<double>& a, const std::vector<double>& b) {
  double squares = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    squares += (a[i] - b[i]) * (a[i] - b[i]);
  }
  return std::sqrt(squares);
}

const std::vector<double> ach_2{.5, .4, .3, .3, .1};

TEST(Coherence, ach_2_is_projected_and_never_negative) {
  expect_near(project_to_simplex(ach_2), {.375, .275, .175, .175, 0}, 1e-12);
  EXPECT_NEAR(incoherence(ach_2), .2693, .00005);
  expect_near(proportional(ach_2), {.3125, .25, .1875, .1875, .0625}, 1e-12);
}

TEST(Coherence, a_sum_below_one_is_raised) {
  expect_near(project_to_simplex(std::vector<double>{.1, .2}), {.45, .55}, 1e-12);
  expect_near(project_to_simplex(std::vector<double>{0, 0, 0}), {1. / 3, 1. / 3, 1. / 3}, 1e-12);
  expect_near(proportional(std::vector<double>{0, 0}), {.5, .5}, 0);
  EXPECT_THROW(proportional(std::vector<double>{-.1, 1}), Bug);
  EXPECT_THROW(project_to_simplex(std::vector<double>{}), Bug);
}

TEST(Coherence, the_projection_is_coherent_stable_and_nearest) {
  std::mt19937_64 random(11);
  std::uniform_real_distribution<double> unit(0, 1);
  for (int round = 0; round < 10000; ++round) {
    std::vector<double> typed(2 + random() % 7);
    std::vector<double> rival(typed.size());
    for (std::size_t i = 0; i < typed.size(); ++i) {
      typed[i] = unit(random);
      rival[i] = unit(random);
    }
    const std::vector<double> found = project_to_simplex(typed);
    ASSERT_NEAR(sum_of(found), 1, 1e-12);
    for (const double p : found) {
      ASSERT_GE(p, 0);
      ASSERT_LE(p, 1 + 1e-12);
    }
    ASSERT_LT(incoherence(found), 1e-12);
    ASSERT_LE(incoherence(typed), distance(typed, proportional(rival)) + 1e-12);
    ASSERT_LE(incoherence(typed), distance(typed, proportional(typed)) + 1e-12);
  }
}

TEST(Coherence, the_more_coherent_judge_weighs_more) {
  const std::vector<std::vector<double>> judges{{.6, .3, .1}, {.9, .8, .7}};
  const std::vector<double> weights = coherence_weights(judges, {});
  EXPECT_GT(weights[0], weights[1]);
  EXPECT_NEAR(sum_of(weights), 1, 1e-12);
  EXPECT_NEAR(weights[0] / weights[1], std::exp(4 * incoherence(judges[1])), 1e-9);
  expect_near(coherence_weights(judges, {.name = "equal", .steepness = 0}), {.5, .5}, 1e-12);
}

TEST(Coherence, judges_are_made_coherent_before_they_are_averaged) {
  const std::vector<std::vector<double>> judges{{.6, .3, .1}, {.9, .8, .7}};
  const std::vector<double> average = average_judges(judges, {.name = "equal", .steepness = 0});
  const std::vector<double> second = project_to_simplex(judges[1]);
  expect_near(average, {(.6 + second[0]) / 2, (.3 + second[1]) / 2, (.1 + second[2]) / 2}, 1e-12);
  EXPECT_NEAR(sum_of(average_judges(judges, {})), 1, 1e-12);
  const std::vector<std::vector<double>> unequal{{.5, .5}, {1, 0, 0}};
  EXPECT_THROW(average_judges(unequal, {}), Bug);
}

}  // namespace
}  // namespace winnow::weigh
