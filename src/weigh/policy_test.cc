// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/policy.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

TEST(Policy, the_default_can_be_used_and_broken_ones_name_their_field) {
  EXPECT_TRUE(check_policy(default_policy()));
  WeighingPolicy policy = default_policy();
  policy.coordination = 1;
  EXPECT_EQ(check_policy(policy).error().where, "coordination");
  policy = default_policy();
  policy.own = 1;
  EXPECT_EQ(check_policy(policy).error().where, "own");
  policy = default_policy();
  policy.scale = "percent";
  EXPECT_EQ(check_policy(policy).error().where, "scale");
  policy = default_policy();
  policy.grades.pop_back();
  EXPECT_FALSE(check_policy(policy));
}

TEST(Policy, only_a_table_of_other_counts_is_called_changed) {
  WeighingPolicy policy = default_policy();
  policy.prior = .3;
  EXPECT_FALSE(is_same(policy, default_policy()));
  EXPECT_EQ(table_name(policy), "default");
  policy.grades.at(0).support = 17;
  EXPECT_EQ(table_name(policy), "changed");
}

TEST(Policy, the_last_letter_counts_and_a_typed_number_before_it) {
  Source source{.grades = {{.letter = "A"}, {.letter = "B"}}};
  EXPECT_NEAR(soundness_under(default_policy(), source).p, .792, .0005);
  EXPECT_EQ(soundness_under(default_policy(), source).from, "grade");
  source.soundness = .6;
  EXPECT_EQ(soundness_under(default_policy(), source).p, .6);
  EXPECT_EQ(soundness_under(default_policy(), source).from, "typed");
}

TEST(Policy, who_cannot_be_judged_is_assumed_and_swept) {
  for (const char* letter : {"", "F", "G"}) {
    Source source;
    if (*letter != '\0') source.grades = {{.letter = letter}};
    const SourceSoundness sound = soundness_under(default_policy(), source);
    EXPECT_EQ(sound.from, "assumed") << letter;
    EXPECT_EQ(sound.p, .5);
    EXPECT_EQ(sound.lo, .2);
    EXPECT_EQ(sound.hi, .8);
  }
}

TEST(Policy, our_own_organisation_has_its_own_number_until_it_is_graded) {
  Source own{.is_own = true};
  EXPECT_EQ(soundness_under(default_policy(), own).p, .95);
  own.grades = {{.letter = "A"}};
  EXPECT_NEAR(soundness_under(default_policy(), own).p, .905, .0005);
  own.grades = {{.letter = "F"}};
  EXPECT_EQ(soundness_under(default_policy(), own).from, "assumed");
}

}  // namespace
}  // namespace winnow::weigh
