// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/assess.h"

#include <gtest/gtest.h>

#include "base/json.h"
#include "weigh/rivals/ach_records.h"
#include "weigh/support/worked_records.h"
#include "weigh/used_inputs.h"
#include "weigh/words/scale_words.h"

namespace winnow::weigh {
namespace {

Result<Assessment> assess(const Records& records, const std::string& digit = "") {
  const RecordIndex index(records);
  return assess_claim(index, records.claims.at(0), default_policy(), digit);
}

bool says(const Assessment& assessment, std::string_view code) {
  for (const Sentence& sentence : assessment.sentences) {
    if (sentence.code == code) return true;
  }
  return false;
}

TEST(Assess, the_same_records_give_the_same_bytes) {
  const Records records = worked::witnesses_asked();
  const auto first = assess(records);
  const auto second = assess(worked::witnesses_asked());
  ASSERT_TRUE(first && second);
  EXPECT_EQ(to_json(*first), to_json(*second));
}

TEST(Assess, a_changed_input_changes_the_hash_and_a_stranger_does_not) {
  Records records = worked::witnesses_asked();
  const std::string before = assess(records)->inputs_hash;
  records.claims.push_back({.head = {.id = "c2"}, .text = "Another matter."});
  EXPECT_EQ(assess(records)->inputs_hash, before);
  records.attributions[0].head.version = 2;
  EXPECT_NE(assess(records)->inputs_hash, before);
}

TEST(Assess, digit_1_is_refused_behind_one_gate_and_2_is_offered) {
  const auto refused = assess(worked::witnesses_asked(), "1");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().fault, Fault::refused);
  EXPECT_EQ(assess(worked::witnesses_asked(), "2")->digit, "2");
  EXPECT_EQ(assess(worked::witnesses_asked(), "6")->digit, "");
  EXPECT_EQ(assess(worked::witnesses_asked(), "7").error().fault, Fault::malformed);
}

TEST(Assess, what_is_said_names_gate_ceiling_naive_number_and_low_confidence) {
  const auto assessment = assess(worked::witnesses_asked());
  ASSERT_TRUE(assessment);
  EXPECT_EQ(assessment->word, "likely");
  EXPECT_EQ(assessment->confidence, "low");
  for (const char* code : {"ceiling", "naive_shared", "likelihood", "confidence_because",
                           "digit_refused_one_voice", "policy", "selected"}) {
    EXPECT_TRUE(says(*assessment, code)) << code;
  }
  for (const Sentence& sentence : assessment->sentences) {
    EXPECT_FALSE(mixes_scales(sentence.text)) << sentence.text;
  }
}

TEST(Assess, a_policy_that_cannot_be_used_is_named) {
  const Records records = worked::files_received();
  WeighingPolicy policy = default_policy();
  policy.prior = 0;
  const auto assessment = assess_claim(RecordIndex(records), records.claims[0], policy);
  ASSERT_FALSE(assessment);
  EXPECT_EQ(assessment.error().where, "prior");
}

TEST(Assess, a_question_is_weighed_once_a_column_is_whole) {
  const Records records = ach_records("r1");
  const RecordIndex index(records);
  const auto none = assess_question(index, records.questions[0], "r2", default_policy());
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::refused);
  const auto done = assess_question(index, records.questions[0], "r1", default_policy());
  ASSERT_TRUE(done) << done.error().reason;
  EXPECT_NEAR(done->probability, .5378, .00005);
  EXPECT_EQ(done->hypotheses.size(), 5U);
  EXPECT_EQ(done->word, "roughly even chance");
  EXPECT_FALSE(done->inputs.empty());
}

}  // namespace
}  // namespace winnow::weigh
