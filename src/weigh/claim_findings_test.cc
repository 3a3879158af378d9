// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_findings.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

ClaimFindings found(const Records& records) {
  const RecordIndex index(records);
  return findings_of(index, weigh_claim(index, records.claims.at(0), default_policy()),
                     default_policy());
}

TEST(ClaimFindings, names_stand_for_actors_and_figures_are_per_mille) {
  const ClaimFindings findings = found(worked::witnesses_asked());
  EXPECT_EQ(findings.estimate.at, 655);
  EXPECT_EQ(findings.naive, 853);
  ASSERT_TRUE(findings.ceiling.has_value());
  EXPECT_EQ(findings.ceiling->at_most, 738);
  EXPECT_EQ(findings.ceiling->agreeing, 3);
  EXPECT_EQ(findings.footing.cut_sets.front(), std::vector<std::string>{"M"});
  EXPECT_TRUE(findings.footing.through_us);
  EXPECT_TRUE(findings.digit_1_refused);
  EXPECT_EQ(findings.selectors, std::vector<std::string>{"M"});
}

TEST(ClaimFindings, a_changed_table_of_grades_is_not_called_the_default) {
  const Records records = worked::witnesses_asked();
  const RecordIndex index(records);
  WeighingPolicy policy = default_policy();
  policy.grades.at(0).support = 17;
  const ClaimFindings findings =
      findings_of(index, weigh_claim(index, records.claims.at(0), policy), policy);
  EXPECT_EQ(findings.assumed.grades, "changed");
  EXPECT_EQ(found(records).assumed.grades, "default");
}

TEST(ClaimFindings, one_who_cannot_be_judged_is_shown_at_both_ends) {
  Records records = worked::witnesses_asked();
  records.sources[2].soundness.reset();
  records.sources[2].grades = {{.letter = "F"}};
  const ClaimFindings findings = found(records);
  ASSERT_EQ(findings.assumed_grades.size(), 1U);
  EXPECT_EQ(findings.assumed_grades[0].source, "M");
  EXPECT_EQ(findings.assumed_grades[0].estimate_lo, 553);
  EXPECT_EQ(findings.assumed_grades[0].estimate_hi, 802);
}

TEST(ClaimFindings, a_copy_that_no_check_was_made_of_is_no_pass) {
  Records records = worked::witnesses_asked();
  EXPECT_TRUE(found(records).examined.copy_held);
  EXPECT_EQ(found(records).examined.applicable, 0);
  records.checks = {{.head = {.id = "x1"}, .document = "12", .is_applicable = true},
                    {.head = {.id = "x2"}, .document = "12", .not_applicable_reason = "no mail"}};
  const ClaimFindings findings = found(records);
  EXPECT_EQ(findings.examined.checks, 2);
  EXPECT_EQ(findings.examined.applicable, 1);
}

}  // namespace
}  // namespace winnow::weigh
