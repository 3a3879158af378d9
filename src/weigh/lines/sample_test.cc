// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/sample.h"

#include <cmath>

#include <gtest/gtest.h>

#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

TEST(Sample, lies_within_four_standard_errors_of_the_exact_ratio) {
  const auto graph = worked::graph({{{worked::d1, worked::m, worked::b}},
                                    {{worked::d2, worked::m, worked::b}},
                                    {{worked::d1, worked::d3}, true}});
  const auto group = line_groups(graph).front();
  const auto exact = exact_sums(group, 0.5).value();
  const auto sampled = sample_sums(group, 0.5, {.samples = 20'000, .seed = 3});
  EXPECT_GT(sampled.ln_error, 0);
  EXPECT_LT(sampled.ln_error, 0.05);
  EXPECT_NEAR(std::log(sampled.sums.n / sampled.sums.d), std::log(exact.n / exact.d),
              4 * sampled.ln_error);
  EXPECT_NEAR(std::ldexp(sampled.sums.n, sampled.sums.exponent), exact.n, 0.02);
}

TEST(Sample, the_same_seed_gives_the_same_bits) {
  const auto group = line_groups(worked::sw3()).front();
  const auto once = sample_sums(group, 0.5, {.samples = 1'000, .seed = 9});
  const auto again = sample_sums(group, 0.5, {.samples = 1'000, .seed = 9});
  const auto other = sample_sums(group, 0.5, {.samples = 1'000, .seed = 10});
  EXPECT_EQ(once.sums.n, again.sums.n);
  EXPECT_EQ(once.ln_error, again.ln_error);
  EXPECT_NE(once.sums.n, other.sums.n);
}

TEST(Sample, says_so_where_no_draw_can_speak_for_a_false_claim) {
  const auto group = line_groups({.soundness = {1.0}, .lines = {{{0}}}}).front();
  EXPECT_TRUE(std::isinf(sample_sums(group, 0.5, {.samples = 100}).ln_error));
}

}  // namespace
}  // namespace winnow::weigh
