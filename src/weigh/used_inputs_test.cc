// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/used_inputs.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/policy.h"
#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

bool holds(const std::vector<UsedInput>& inputs, std::string_view reference) {
  return std::ranges::find(inputs, reference, &UsedInput::reference) != inputs.end();
}

TEST(UsedInputs, a_claim_rests_on_all_hands_its_evidence_passed) {
  Records records = worked::witnesses_asked();
  records.responses = {{.head = {.id = "n1"}, .target = "claim:c1", .text = "a story"}};
  const auto inputs = inputs_of_claim(RecordIndex(records), records.claims[0]);
  for (const char* reference :
       {"claim:c1", "attribution:a1", "attribution:a2", "custody_step:k1", "custody_step:k3",
        "evidence_link:e1", "source:s1", "source:s3", "source:s6"}) {
    EXPECT_TRUE(holds(inputs, reference)) << reference;
  }
  EXPECT_FALSE(holds(inputs, "source:s7"));  // Nobody speaks through K here.
  EXPECT_FALSE(holds(inputs, "response:n1"));
  EXPECT_TRUE(std::ranges::is_sorted(inputs, std::less<>(), &UsedInput::reference));
}

// The controller is one actor with M and lends him his soundness, though no report names him.
TEST(UsedInputs, a_claim_rests_on_whoever_controls_a_hand) {
  Records records = worked::witnesses_asked();
  records.sources[6].relations = {{.tie = SourceTie::controls, .other = "s3"}};
  EXPECT_TRUE(holds(inputs_of_claim(RecordIndex(records), records.claims[0]), "source:s7"));
}

// A report noted by telephone names nobody of us, yet passed through our hands.
TEST(UsedInputs, a_claim_rests_on_our_own_organisation) {
  Records records = worked::witnesses_asked();
  records.evidence.clear();
  EXPECT_TRUE(holds(inputs_of_claim(RecordIndex(records), records.claims[0]), "source:s4"));
}

// How sure one may be depends on how strong the rivals are.
TEST(UsedInputs, a_claim_rests_on_the_ratings_of_its_rivals) {
  Records records = worked::witnesses_asked();
  records.questions = {{.head = {.id = "q1"}, .text = "What are they?", .claim = "c1"},
                       {.head = {.id = "q2"}, .text = "Who gains?", .claim = "c2"}};
  records.hypotheses = {{.head = {.id = "h1"}, .question = "q1"},
                        {.head = {.id = "h2"}, .question = "q2"}};
  records.evidence.push_back({.head = {.id = "e2"}, .from = "check:x1", .to = "hypothesis:h1"});
  records.checks = {{.head = {.id = "x1"}, .document = "20", .compared_with = {"hand_over:h2"}}};
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"hand_over:h2"}, .from = "s7", .to = "s4"});
  records.ratings = {{.head = {.id = "r1"}, .question = "q1", .hypothesis = "h1", .item = "e2"}};
  const auto inputs = inputs_of_claim(RecordIndex(records), records.claims[0]);
  for (const char* reference : {"question:q1", "hypothesis:h1", "rating:r1", "evidence_link:e2",
                                "check:x1", "document:20", "custody_step:k4", "source:s7"}) {
    EXPECT_TRUE(holds(inputs, reference)) << reference;
  }
  EXPECT_FALSE(holds(inputs, "question:q2"));
}

TEST(UsedInputs, reports_that_cite_each_other_end) {
  Records records = worked::witnesses_asked();
  records.attributions[0].upstream = {"attribution:a2"};
  records.attributions[1].upstream = {"attribution:a1"};
  const auto inputs = inputs_of_claim(RecordIndex(records), records.claims[0]);
  EXPECT_EQ(std::ranges::count(inputs, "attribution:a1", &UsedInput::reference), 1);
}

TEST(UsedInputs, the_hash_covers_the_policy_and_the_method) {
  const std::vector<UsedInput> inputs{{"claim:c1", 1}};
  WeighingPolicy policy = default_policy();
  const std::string before = inputs_hash(claim_method, inputs, policy);
  EXPECT_EQ(before, inputs_hash(claim_method, inputs, default_policy()));
  EXPECT_NE(before, inputs_hash(question_method, inputs, policy));
  policy.coordination = .6;
  EXPECT_NE(before, inputs_hash(claim_method, inputs, policy));
}

}  // namespace
}  // namespace winnow::weigh
