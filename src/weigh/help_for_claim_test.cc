// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/help_for_claim.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

TEST(HelpForClaim, a_witness_met_without_the_holder_helps_and_one_more_through_him_does_not) {
  const Records records = worked::witnesses_asked();
  const HelpfulChanges changes =
      help_for_claim(RecordIndex(records), records.claims[0], default_policy());
  ASSERT_FALSE(changes.items.empty());
  EXPECT_EQ(changes.items.front().independence, 2);
  const auto apart =
      std::ranges::find(changes.items, "help_reached_without_gate", &HelpfulChange::code);
  ASSERT_NE(apart, changes.items.end());
  EXPECT_NEAR(apart->if_well, .857, .0005);
  const auto more =
      std::ranges::find(changes.items, "help_witness_behind_gate", &HelpfulChange::code);
  ASSERT_NE(more, changes.items.end());
  EXPECT_NEAR(more->if_well, .635, .0005);
  EXPECT_EQ(more->independence, 1);
  const auto holder =
      std::ranges::find(changes.items, "help_separate_holder", &HelpfulChange::code);
  ASSERT_NE(holder, changes.items.end());
  EXPECT_NEAR(holder->if_well, .915, .0005);
}

TEST(HelpForClaim, a_letter_can_go_one_step_either_way) {
  Records records = worked::witnesses_asked();
  records.sources[2].soundness.reset();
  records.sources[2].grades = {{.letter = "C"}};
  const HelpfulChanges changes =
      help_for_claim(RecordIndex(records), records.claims[0], default_policy());
  const auto up = std::ranges::find(changes.items, "help_graded_up", &HelpfulChange::code);
  ASSERT_NE(up, changes.items.end());
  EXPECT_EQ(up->target, "source:s3");
  EXPECT_EQ(up->arguments.size(), 1U);
  EXPECT_NE(up->text.find(up->arguments.front()), std::string::npos);
  EXPECT_NEAR(up->if_well, .797, .0005);
}

TEST(HelpForClaim, a_gap_in_the_custody_is_offered_to_be_closed) {
  Records records = worked::witnesses_asked();
  records.custody[1].is_gap = true;
  records.custody[1].gap_question = "How did it get there?";
  const HelpfulChanges changes =
      help_for_claim(RecordIndex(records), records.claims[0], default_policy());
  const auto gap =
      std::ranges::find(changes.items, "help_custody_gap_closed", &HelpfulChange::code);
  ASSERT_NE(gap, changes.items.end());
  EXPECT_GT(gap->if_well, gap->if_badly);
}

}  // namespace
}  // namespace winnow::weigh
