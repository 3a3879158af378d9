// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/classical_scores.h"

#include <gtest/gtest.h>

#include "weigh/rivals/ach_1.h"

namespace winnow::weigh {
namespace {

const HypothesesPolicy policy;

TEST(ClassicalScores, ach_1_leaves_three_tied_at_nothing) {
  const ClassicalScores scores = classical_scores(ach_1(), policy);
  EXPECT_EQ(scores.label, "classical");
  const std::vector<double> plain{0, -1, -2, 0, 0};
  const std::vector<double> weighted{0, -1.414, -2.828, 0, 0};
  for (std::size_t h = 0; h < plain.size(); ++h) {
    EXPECT_DOUBLE_EQ(scores.inconsistency[h], plain[h]);
    EXPECT_NEAR(scores.weighted[h], weighted[h], .0005);
  }
}

TEST(ClassicalScores, very_unexpected_counts_twice_and_low_weights_shrink) {
  Matrix matrix = ach_1();
  matrix.items = {weighted(item_of("E1", .9, "X", {"VU", "U", "E", "L", "VL"}),
                           ClassicalWeight::low, ClassicalWeight::low)};
  const ClassicalScores scores = classical_scores(matrix, policy);
  EXPECT_DOUBLE_EQ(scores.inconsistency[0], -2);
  EXPECT_NEAR(scores.weighted[0], -1, 1e-12);
  EXPECT_NEAR(scores.weighted[1], -.5, 1e-12);
  EXPECT_DOUBLE_EQ(scores.weighted[4], 0);
  matrix.items[0].cells[4] = std::nullopt;
  EXPECT_DOUBLE_EQ(classical_scores(matrix, policy).inconsistency[0], 0);
}

TEST(ClassicalScores, steps_are_named_as_in_classical_tables) {
  const std::vector<std::string_view> names{"II", "I", "N", "C", "CC"};
  for (std::size_t i = 0; i < names.size(); ++i) {
    EXPECT_EQ(to_text(consistency_of(policy.steps[i])), names[i]);
  }
  EXPECT_EQ(consistency_of({"SL", "slightly likely", .6}), Consistency::neutral);
  EXPECT_EQ(consistency_of({"AC", "all but certain", .99}), Consistency::very_consistent);
}

}  // namespace
}  // namespace winnow::weigh
