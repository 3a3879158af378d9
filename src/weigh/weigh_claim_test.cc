// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weigh_claim.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

WeighedClaim weigh(const Records& records) {
  const RecordIndex index(records);
  return weigh_claim(index, records.claims.at(0), default_policy());
}

TEST(WeighClaim, the_files_alone_rest_on_each_hand_they_passed) {
  const WeighedClaim weighed = weigh(worked::files_received());
  EXPECT_NEAR(weighed.probability, .6425, .00005);
  EXPECT_EQ(weighed.fabricate.low.at_least, 1);
  EXPECT_EQ(weighed.fabricate.cut_sets.sets.size(), 2U);      // D1; M.
  EXPECT_EQ(weighed.fabricate.cut_sets.with_own.size(), 1U);  // B.
  EXPECT_EQ(weighed.low, weighed.high);
}

TEST(WeighClaim, who_came_through_the_holder_adds_next_to_nothing) {
  const WeighedClaim weighed = weigh(worked::witnesses_asked());
  EXPECT_NEAR(weighed.likelihood_ratio, 1.8990, .00005);
  EXPECT_NEAR(weighed.probability, .6551, .00005);
  EXPECT_NEAR(weighed.naive, .8530, .00005);
  EXPECT_EQ(weighed.fabricate.low.at_least, 1);
  EXPECT_EQ(weighed.standard_error, 0);
}

TEST(WeighClaim, a_blog_that_repeats_us_changes_the_naive_number_alone) {
  Records records = worked::witnesses_asked();
  const WeighedClaim before = weigh(records);
  records.attributions.push_back(worked::repeated("a3", "s7", {"document:12"}));
  const WeighedClaim after = weigh(records);
  EXPECT_EQ(after.probability, before.probability);
  EXPECT_EQ(after.fabricate.cut_sets, before.fabricate.cut_sets);
  EXPECT_EQ(after.fabricate.low, before.fabricate.low);
  EXPECT_NEAR(after.naive, .8913, .00005);
}

TEST(WeighClaim, a_paper_of_unknown_path_gives_an_interval) {
  Records records = worked::witnesses_asked();
  records.sources.push_back(worked::source("s8", "Y", .5));
  Attribution cited = worked::said("a4", "s8");
  cited.basis = Basis::document;
  records.attributions.push_back(cited);
  const WeighedClaim weighed = weigh(records);
  EXPECT_LT(weighed.low, weighed.high);
  EXPECT_FALSE(weighed.placements.all.empty());
  EXPECT_LE(weighed.low, weighed.probability);
  EXPECT_GE(weighed.high, weighed.probability);
}

TEST(WeighClaim, a_paper_that_may_only_repeat_is_no_second_voice) {
  Records records = worked::witnesses_asked();
  records.documents.push_back({.document = "30"});
  records.evidence.push_back({.head = {.id = "e2"}, .from = "document:30", .to = "claim:c1"});
  const WeighedClaim weighed = weigh(records);
  EXPECT_NEAR(weighed.low, .6349, .00005);
  EXPECT_NEAR(weighed.high, .8507, .00005);
  EXPECT_EQ(weighed.fabricate.low.at_least, 1);
  EXPECT_EQ(weighed.fabricate.high.at_least, 2);
  records.attributions.clear();
  records.evidence.erase(records.evidence.begin());
  EXPECT_EQ(weigh(records).fabricate.low.at_least, 1);
}

TEST(WeighClaim, nobody_speaks_for_it_the_prior_stays) {
  Records records;
  records.claims = {{.head = {.id = "c1"}, .text = "It rained."}};
  const WeighedClaim weighed = weigh(records);
  EXPECT_EQ(weighed.probability, .5);
  EXPECT_EQ(weighed.fabricate.low.at_least, 0);
  EXPECT_FALSE(weighed.is_contradictory);
}

}  // namespace
}  // namespace winnow::weigh
