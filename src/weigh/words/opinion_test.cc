// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/opinion.h"

#include <algorithm>
#include <array>
#include <random>
#include <vector>

#include <gtest/gtest.h>

#include "base/check.h"

namespace winnow::weigh {
namespace {

void expect_opinion(const Opinion& found, const Opinion& expected, double tolerance) {
  EXPECT_NEAR(found.b, expected.b, tolerance + 1e-9);
  EXPECT_NEAR(found.d, expected.d, tolerance + 1e-9);
  EXPECT_NEAR(found.u, expected.u, tolerance + 1e-9);
  EXPECT_NEAR(found.a, expected.a, tolerance + 1e-9);
  EXPECT_TRUE(is_sound(found));
}

constexpr double fourth = .00005;
constexpr double fifth = .000005;

const std::array sl_1{Opinion{.1, .3, .6, .5}, Opinion{.4, .2, .4, .5}, Opinion{.7, .1, .2, .5}};
const Opinion first{.6, .3, .1, 0};
const Opinion second{.091, .604, .305, .4};

TEST(Opinion, sl_1_three_sources) {
  const Opinion cumulative = fuse_cumulative(sl_1);
  expect_opinion(cumulative, {.6512, .2093, .1395, .5}, fourth);
  EXPECT_NEAR(probability(cumulative), .7209, fourth);
  const Opinion averaging = fuse_averaging(sl_1);
  expect_opinion(averaging, {.5091, .1636, .3273, .5}, fourth);
  EXPECT_NEAR(probability(averaging), .6727, fourth);
  const Opinion weighted = fuse_weighted(sl_1);
  expect_opinion(weighted, {.5622, .1459, .2919, .5}, fourth);
  EXPECT_NEAR(probability(weighted), .7081, fourth);
  const Opinion constraint = fuse_constraint(*fuse_constraint(sl_1[0], sl_1[1]), sl_1[2]).value();
  expect_opinion(constraint, {.7379, .1845, .0777, .5}, fourth);
  EXPECT_NEAR(probability(constraint), .7767, fourth);
}

TEST(Opinion, averaging_in_pairs_is_not_the_average) {
  const Opinion pair = fuse_averaging(std::array{sl_1[0], sl_1[1]});
  EXPECT_NEAR(fuse_averaging(std::array{pair, sl_1[2]}).b, .5765, fourth);
}

TEST(Opinion, sl_2_to_sl_4_discounting) {
  expect_opinion(discount({0, 0, 1, .5}, first), {.3, .15, .55, 0}, 0);
  expect_opinion(discount({.2, .8, 0, .5}, {.4, 0, .6, .5}), {.08, 0, .92, .5}, 0);
  expect_opinion(discount({.6, .3, .1, 0}, second), {.0546, .3624, .583, .4}, fourth);
}

TEST(Opinion, sl_5_to_sl_9_fusing_two) {
  expect_opinion(fuse_cumulative(std::array{Opinion{.4, 0, .6, .5}, Opinion{.7, 0, .3, .5}}),
                 {.75, 0, .25, .5}, 0);
  const std::array both{first, second};
  expect_opinion(fuse_cumulative(both), {.51295, .40561, .08144, .08081}, fifth);
  expect_opinion(fuse_averaging(both), {.47432, .37506, .15062, .2}, fifth);
  expect_opinion(fuse_weighted(both), {.49716, .36142, .14142, .17429}, fifth);
  expect_opinion(fuse_constraint(second, {.53, .227, .243, 1}).value(),
                 {.35192, .53565, .11243, .71281}, fifth);
}

TEST(Opinion, sl_10_a_known_liar) {
  expect_opinion(discount_liar({.2, .8, 0, .5}, {1, 0, 0, .5}), {.2, .8, 0, .5}, 0);
}

TEST(Opinion, a_chain_multiplies_the_trust) {
  const std::array trusts{Opinion{.2, .8, 0, .5}, Opinion{0, 0, 1, .5}};
  expect_opinion(discount_chain(trusts, {.4, 0, .6, .5}), {.04, 0, .96, .5}, 0);
  expect_opinion(discount_chain({}, first), first, 0);
}

TEST(Opinion, without_doubt_only_the_certain_count_and_count_alike) {
  const std::array opinions{Opinion{1, 0, 0, .2}, Opinion{0, 1, 0, .4}, Opinion{1, 0, 0, .6},
                            Opinion{.1, .1, .8, .9}};
  for (const auto fuse : {fuse_cumulative, fuse_averaging, fuse_weighted}) {
    expect_opinion(fuse(opinions), {2. / 3, 1. / 3, 0, .4}, 0);
  }
}

TEST(Opinion, knowing_nothing_several_times_is_knowing_nothing) {
  const std::array opinions{Opinion{0, 0, 1, .2}, Opinion{0, 0, 1, .4}, Opinion{0, 0, 1, .9}};
  for (const auto fuse : {fuse_cumulative, fuse_averaging, fuse_weighted}) {
    expect_opinion(fuse(opinions), {0, 0, 1, .5}, 0);
  }
}

TEST(Opinion, dempsters_rule_fails_under_conflict_and_is_for_checks_only) {
  EXPECT_FALSE(fuse_constraint({1, 0, 0, .5}, {0, 1, 0, .5}));
  expect_opinion(fuse_constraint({0, 0, 1, .2}, {0, 0, 1, .4}).value(), {0, 0, 1, .3}, 0);
}

TEST(Opinion, unsound_input_is_a_bug) {
  EXPECT_FALSE(is_sound({.b = .5, .d = .5, .u = .5}));
  EXPECT_THROW(discount({.5, .5, .5, .5}, first), Bug);
  EXPECT_THROW(fuse_cumulative({}), Bug);
}

Opinion random_opinion(std::mt19937_64& random) {
  std::uniform_real_distribution<double> unit(0, 1);
  const double low = unit(random);
  const double high = unit(random);
  const auto [from, to] = std::minmax(low, high);
  return {.b = from, .d = to - from, .u = 1 - to, .a = unit(random)};
}

TEST(Opinion, fusion_stays_sound_and_ignores_order) {
  std::mt19937_64 random(5);
  for (int round = 0; round < 10000; ++round) {
    std::vector<Opinion> opinions(1 + random() % 5);
    std::ranges::generate(opinions, [&] { return random_opinion(random); });
    std::vector<Opinion> reversed(opinions.rbegin(), opinions.rend());
    for (const auto fuse : {fuse_cumulative, fuse_averaging, fuse_weighted}) {
      const Opinion found = fuse(opinions);
      ASSERT_TRUE(is_sound(found));
      expect_opinion(fuse(reversed), found, 0);
    }
    ASSERT_TRUE(is_sound(discount(opinions.front(), opinions.back())));
    ASSERT_TRUE(is_sound(discount_liar(opinions.front(), opinions.back())));
  }
}

TEST(Opinion, the_triangle_gives_back_what_it_was_given) {
  std::mt19937_64 random(6);
  for (int round = 0; round < 10000; ++round) {
    const Opinion opinion = random_opinion(random);
    const TrianglePoint point = to_triangle(opinion);
    ASSERT_GE(point.x, -1e-12);
    ASSERT_LE(point.x, 1 + 1e-12);
    expect_opinion(from_triangle(point, opinion.a), opinion, 0);
  }
}

TEST(Opinion, the_corners_of_the_triangle_and_what_lies_outside) {
  EXPECT_DOUBLE_EQ(to_triangle({0, 0, 1, .5}).x, .5);
  EXPECT_DOUBLE_EQ(to_triangle({0, 0, 1, .5}).y, 1);
  EXPECT_DOUBLE_EQ(to_triangle({1, 0, 0, .5}).x, 1);
  EXPECT_DOUBLE_EQ(to_triangle({0, 1, 0, .5}).x, 0);
  expect_opinion(from_triangle({.x = .5, .y = -1}, .5), {.5, .5, 0, .5}, 0);
  expect_opinion(from_triangle({.x = .5, .y = 7}, 2), {0, 0, 1, 1}, 0);
  EXPECT_TRUE(is_sound(from_triangle({.x = -3, .y = .4}, .5)));
}

}  // namespace
}  // namespace winnow::weigh
