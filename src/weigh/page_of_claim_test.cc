// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/page_of_claim.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

ClaimPage shown(const Records& records, StoredAssessment stored = {}) {
  return show_claim(RecordIndex(records), records.claims.at(0), default_policy(),
                    std::move(stored));
}

bool is_not_ready_for(const ClaimPage& page, std::string_view code) {
  return std::ranges::find(page.readiness, code, &Sentence::code) != page.readiness.end();
}

TEST(PageOfClaim, all_who_came_through_the_holder_are_one_voice) {
  Records records = worked::witnesses_asked();
  records.attributions.push_back(worked::repeated("a3", "s7", {"document:12"}));
  const ClaimPage page = shown(records);
  ASSERT_EQ(page.voices_for.size(), 1U);
  EXPECT_EQ(page.voices_for[0].items.size(), 3U);
  EXPECT_EQ(page.voices_for[0].through, std::vector<std::string>{"s3"});
  ASSERT_EQ(page.repeaters.size(), 1U);
  EXPECT_EQ(page.repeaters[0].repeats, std::vector<std::string>{"document:12"});
  EXPECT_EQ(page.state, "open");
  EXPECT_EQ(page.state_rule, "one_voice");
}

TEST(PageOfClaim, every_number_brings_its_inputs) {
  const ClaimPage page = shown(worked::witnesses_asked());
  EXPECT_EQ(page.lines.size(), 3U);
  EXPECT_EQ(page.actors.size(), 5U);
  ASSERT_FALSE(page.ceilings.empty());
  EXPECT_NEAR(page.ceilings[0].probability, .7375, .00005);
  const auto gate = std::ranges::find(page.sweeps, "s3", &Sweep::of);
  ASSERT_NE(gate, page.sweeps.end());
  ASSERT_TRUE(gate->tipping.has_value());
  EXPECT_NEAR(*gate->tipping, .7974, .00005);
  EXPECT_NEAR(gate->points.front().probability, .553, .0005);
  EXPECT_EQ(page.custody.links.size(), 6U);
}

TEST(PageOfClaim, it_is_not_ready_while_unweighed_single_and_unanswered) {
  Records records = worked::witnesses_asked();
  const ClaimPage page = shown(records);
  EXPECT_TRUE(is_not_ready_for(page, "not_ready_not_weighed"));
  EXPECT_TRUE(is_not_ready_for(page, "not_ready_single_voice"));
  EXPECT_TRUE(is_not_ready_for(page, "not_ready_no_response"));
  const ClaimPage stale = shown(records, {.assessment = Assessment{}, .is_stale = true});
  EXPECT_TRUE(is_not_ready_for(stale, "stale"));
  EXPECT_FALSE(is_not_ready_for(stale, "not_ready_not_weighed"));
}

TEST(PageOfClaim, a_response_moves_no_number_and_its_task_is_looked_for) {
  Records records = worked::witnesses_asked();
  const double before = shown(records).now.probability;
  records.responses = {{.head = {.id = "n1"},
                        .target = "claim:c1",
                        .kind = ResponseKind::deny,
                        .text = "all of it is made up",
                        .accepted = {{.as = AcceptedAs::task, .text = "a witness not via M"}}}};
  const ClaimPage page = shown(records);
  EXPECT_EQ(page.now.probability, before);
  EXPECT_EQ(page.responses.size(), 1U);
  EXPECT_EQ(page.looked_for, std::vector<std::string>{"a witness not via M"});
}

TEST(PageOfClaim, a_denial_stands_against_and_the_claim_is_contested) {
  Records records = worked::witnesses_asked();
  records.attributions[1].stance = Stance::denies;
  const ClaimPage page = shown(records);
  EXPECT_EQ(page.voices_against.size(), 1U);
  EXPECT_EQ(page.state, "contested");
}

}  // namespace
}  // namespace winnow::weigh
