// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/policy_shown.h"

#include <gtest/gtest.h>

#include "weigh/policy.h"

namespace winnow::weigh {
namespace {

TEST(PolicyShown, each_letter_has_the_value_a_source_of_it_is_weighed_with) {
  const auto shown = show_policy(default_policy());
  ASSERT_TRUE(shown);
  ASSERT_EQ(shown->letters.size(), 6U);
  EXPECT_EQ(shown->letters.at(1).letter, "B");
  EXPECT_NEAR(shown->letters.at(1).soundness, .792, .0005);
  EXPECT_EQ(shown->letters.at(1).low, shown->letters.at(1).high);
  EXPECT_EQ(shown->letters.at(5).low, .2);
  EXPECT_EQ(shown->letters.at(5).high, .8);
  EXPECT_EQ(shown->scales, (std::vector<std::string>{"icd203", "phia"}));
}

TEST(PolicyShown, other_counts_are_another_value) {
  WeighingPolicy policy = default_policy();
  policy.grades.at(1) = {.letter = "B", .support = 2, .against = 2};
  EXPECT_EQ(show_policy(policy)->letters.at(1).soundness, .5);
}

TEST(PolicyShown, what_cannot_be_used_is_refused_by_its_field) {
  WeighingPolicy policy = default_policy();
  policy.prior = 1;
  EXPECT_EQ(show_policy(policy).error().where, "prior");
}

}  // namespace
}  // namespace winnow::weigh
