// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/made_records.h"

namespace winnow::store {
namespace {

template <class T>
std::string refused_field(MadeRecords& made, const T& record) {
  const auto added = made.try_add(record);
  return added ? "" : added.error().where;
}

TEST(QuestionChecks, a_question_keeps_one_hypothesis_for_the_rest) {
  MadeRecords made;
  const auto question = made.add(Question{.text = "What is it?"});
  EXPECT_EQ(refused_field(made, Hypothesis{.question = "q1", .text = "rest", .is_catch_all = true}),
            "is_catch_all");
  auto rest = must(load_record<Hypothesis>(made.view(), "h1"));
  EXPECT_EQ(made.try_withdraw(rest).error().fault, Fault::refused);
  rest.is_catch_all = false;
  EXPECT_EQ(made.try_change(rest).error().where, "is_catch_all");
  must(made.try_withdraw(question));
  EXPECT_TRUE(made.try_withdraw(rest));
}

TEST(QuestionChecks, typed_priors_do_not_exceed_one) {
  MadeRecords made;
  made.add(Question{.text = "What is it?"});
  made.add(Hypothesis{.question = "q1", .text = "genuine", .prior = 0.7});
  EXPECT_EQ(refused_field(made, Hypothesis{.question = "q1", .text = "forged", .prior = 0.4}),
            "prior");
  EXPECT_EQ(refused_field(made, Hypothesis{.question = "q1", .text = "forged", .prior = 0.3}), "");
  EXPECT_EQ(refused_field(made, Hypothesis{.question = "q1", .text = "else", .prior = -0.1}),
            "prior");
}

TEST(QuestionChecks, a_cell_is_rated_once_by_each_rater) {
  MadeRecords made;
  made.add(Question{.text = "What is it?"});
  made.add(Question{.text = "Who wrote it?"});
  made.add(EvidenceLink{.from = "document:" + made.document(), .to = "question:q1"});
  const Rating rating{.hypothesis = "h1", .item = "e1"};
  const auto rated = made.add(rating);
  EXPECT_EQ(rated.question, "q1");
  EXPECT_EQ(rated.rater, "u1");
  EXPECT_EQ(refused_field(made, rating), "item");
  EXPECT_TRUE(made.try_add(rating, "u2"));
  EXPECT_EQ(refused_field(made, Rating{.question = "q2", .hypothesis = "h1", .item = "e1"}),
            "hypothesis");
}

TEST(QuestionChecks, confirmed_takes_two_independent_lines) {
  MadeRecords made;
  made.claim("A");
  Assessment assessment{.target = "claim:c1",
                        .method = "made/1",
                        .inputs_hash = std::string(64, '0'),
                        .modes = {{.mode = "fabricate", .independence_low = 1}},
                        .digit = "1"};
  EXPECT_EQ(refused_field(made, assessment), "digit");
  assessment.modes[0].independence_low = 2;
  EXPECT_EQ(refused_field(made, assessment), "");
  assessment.modes[0].independence_low = -1;
  EXPECT_EQ(refused_field(made, assessment), "") << "we saw it ourselves";
  assessment.digit = "6";
  EXPECT_EQ(refused_field(made, assessment), "digit");
  assessment.digit = "";
  assessment.confidence = "certain";
  EXPECT_EQ(refused_field(made, assessment), "confidence");
  assessment.confidence = "low";
  assessment.probability = 1.2;
  EXPECT_EQ(refused_field(made, assessment), "probability");
}

TEST(QuestionChecks, a_correction_names_what_rested_on_its_target) {
  MadeRecords made;
  const auto source = made.source("D1");
  made.attribution(made.claim("A"), source);
  made.assess("claim:c1");
  EXPECT_EQ(refused_field(made, Correction{.target = "source:" + source.head.id}), "wrong");
  const auto correction = made.add(Correction{
      .target = "source:" + source.head.id, .wrong = "the grade", .cause = "a confusion"});
  EXPECT_EQ(correction.affected,
            (std::vector<std::string>{"attribution:a1", "claim:c1", "assessment:w1"}));
}

TEST(QuestionChecks, a_correction_of_what_was_withdrawn_names_what_had_rested_on_it) {
  MadeRecords made;
  const auto said = made.attribution(made.claim("A"), made.source("D1"));
  made.assess("claim:c1");
  ASSERT_TRUE(made.try_withdraw(said));
  const auto correction = made.add(Correction{.target = "attribution:" + said.head.id,
                                              .wrong = "what he said",
                                              .cause = "he took it back"});
  EXPECT_EQ(correction.affected, (std::vector<std::string>{"claim:c1", "assessment:w1"}));
}

// I-15.
TEST(QuestionChecks, a_public_correction_is_neither_withdrawn_nor_hidden) {
  MadeRecords made;
  made.claim("A");
  const Correction wrong{.target = "claim:c1", .wrong = "the day", .cause = "a misreading"};
  must(made.try_withdraw(made.add(wrong)));
  auto shown = made.add(wrong);
  shown.is_public = true;
  shown = made.change(shown);
  const auto kept = made.try_withdraw(shown);
  ASSERT_FALSE(kept);
  EXPECT_EQ(kept.error().fault, Fault::refused);
  EXPECT_EQ(kept.error().hint, "correct it by another one");
  auto hidden = shown;
  hidden.is_public = false;
  EXPECT_EQ(made.try_change(hidden).error().where, "is_public");
  shown.new_text = "On the second day.";
  EXPECT_EQ(made.change(shown).head.version, 3);
}

TEST(QuestionChecks, a_response_that_is_decided_names_the_rule) {
  MadeRecords made;
  EXPECT_EQ(refused_field(made, Response{}), "text");
  Response response{.text = "No.", .moderation = Moderation::declined};
  EXPECT_EQ(refused_field(made, response), "rule");
  response.rule = "insults";
  EXPECT_EQ(refused_field(made, response), "");
}

}  // namespace
}  // namespace winnow::store
