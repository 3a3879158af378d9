// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weighing.h"

#include <algorithm>

#include "store/made_records.h"

namespace winnow::weigh {
namespace {

// A claim that one source asserts, read from the made case's only hand-over.
class Weighing : public testing::Test {
 protected:
  Weighing() {
    source_ = made_.source("D1");
    claim_ = made_.claim("The convoy left at dawn.");
    said_ = made_.add(Attribution{.claim = claim_.head.id,
                                  .speaker = source_.head.id,
                                  .passage = made_.passage("Of course genuine").head.id,
                                  .basis = Basis::witnessed});
  }
  Result<Assessment> assess(const AssessAsked& asked = {}) {
    return assess_claim(made_.made().open(), "u1", claim_.head.id, asked);
  }
  ClaimPage page() { return store::must(claim_page(made_.view(), claim_.head.id)); }

  store::MadeRecords made_{};
  Source source_{};
  Claim claim_{};
  Attribution said_{};
};

TEST_F(Weighing, a_stored_assessment_is_stale_once_a_source_it_rests_on_is_graded) {
  EXPECT_FALSE(page().assessment.has_value());
  const auto first = assess({.why = "first look"});
  ASSERT_TRUE(first) << first.error().reason;
  EXPECT_EQ(first->head.version, 1);
  EXPECT_FALSE(page().is_stale);
  source_.grades = {{.letter = "B", .reason = "was right before"}};
  source_ = made_.change(source_);
  const ClaimPage stale = page();
  EXPECT_TRUE(stale.is_stale);
  EXPECT_EQ(stale.stale_because, std::vector<std::string>{"source:" + source_.head.id});
  EXPECT_NE(stale.now.probability, stale.assessment->probability);
  const auto second = assess();
  ASSERT_TRUE(second) << second.error().reason;
  EXPECT_EQ(second->head.version, 2);
  EXPECT_NE(second->inputs_hash, first->inputs_hash);
  EXPECT_FALSE(page().is_stale);
}

TEST_F(Weighing, one_more_hand_in_the_custody_makes_it_stale) {
  ASSERT_TRUE(assess());
  const Source courier = made_.source("a courier");
  EXPECT_FALSE(page().is_stale);
  made_.add(CustodyStep{.items = {"hand_over:" + made_.made().hand_over()},
                        .from = courier.head.id,
                        .to = source_.head.id});
  EXPECT_TRUE(page().is_stale);
}

TEST_F(Weighing, a_response_makes_nothing_stale) {
  ASSERT_TRUE(assess());
  made_.add(winnow::Response{.target = "claim:" + claim_.head.id,
                             .respondent = "a reader",
                             .kind = ResponseKind::deny,
                             .text = "never happened"});
  EXPECT_FALSE(page().is_stale);
  EXPECT_EQ(page().responses.size(), 1U);
}

TEST_F(Weighing, who_repeats_what_was_taken_back_does_not_stand_for_it) {
  const Source blog = made_.source("K");
  made_.add(Attribution{.claim = claim_.head.id,
                        .speaker = blog.head.id,
                        .passage = said_.passage,
                        .basis = Basis::repeated,
                        .upstream = {"attribution:" + said_.head.id}});
  EXPECT_EQ(page().lines.size(), 1U);
  ASSERT_TRUE(made_.try_withdraw(said_));
  EXPECT_TRUE(page().lines.empty());
  EXPECT_EQ(page().now.probability, page().now.policy.prior);
}

TEST_F(Weighing, the_policy_of_the_last_assessment_stays_in_force) {
  WeighingPolicy policy = page().now.policy;
  policy.prior = .25;
  ASSERT_TRUE(assess({.why = "rarer than we thought", .policy = policy}));
  EXPECT_EQ(page().now.policy.prior, .25);
  policy.prior = 2;
  EXPECT_EQ(assess({.policy = policy}).error().where, "prior");
}

TEST_F(Weighing, a_policy_is_not_changed_without_a_reason) {
  WeighingPolicy policy = page().now.policy;
  EXPECT_TRUE(assess({.policy = policy}));
  policy.coordination = .25;
  const auto none = assess({.why = " ", .policy = policy});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::refused);
  EXPECT_EQ(none.error().where, "why");
  EXPECT_EQ(page().now.policy.coordination, .5);
}

TEST_F(Weighing, a_preview_says_what_a_policy_would_change_and_keeps_nothing) {
  ASSERT_TRUE(assess());
  WeighingPolicy policy = page().now.policy;
  policy.prior = .25;
  const auto then = preview_claim(made_.view(), claim_.head.id, {.policy = policy});
  ASSERT_TRUE(then) << then.error().reason;
  EXPECT_LT(then->probability, page().now.probability);
  EXPECT_EQ(page().assessment->head.version, 1);
  EXPECT_EQ(page().now.policy.prior, .5);
  const auto now = preview_claim(made_.view(), claim_.head.id, {});
  ASSERT_TRUE(now);
  EXPECT_EQ(now->probability, page().now.probability);
}

TEST_F(Weighing, the_hand_over_stands_in_the_way_of_custody) {
  const CustodyGraph graph = store::must(custody_graph(made_.view(), "", made_.document()));
  ASSERT_EQ(graph.links.size(), 1U);
  const auto own = std::ranges::find_if(graph.nodes, [](const auto& node) { return node.is_own; });
  ASSERT_NE(own, graph.nodes.end());
  EXPECT_EQ(own->rank, 0);
  EXPECT_GE(store::must(custody_graph(made_.view(), claim_.head.id, "")).links.size(), 2U);
}

TEST_F(Weighing, what_is_not_there_is_named) {
  EXPECT_EQ(claim_page(made_.view(), "c99").error().fault, Fault::not_found);
  EXPECT_EQ(matrix_page(made_.view(), "q99", "u1").error().fault, Fault::not_found);
  EXPECT_EQ(help_with_claim(made_.view(), "c99").error().what, "claim c99");
}

TEST_F(Weighing, a_question_without_a_rating_is_refused_with_what_to_do) {
  const Question question = made_.add(Question{.text = "Who wrote it?", .claim = claim_.head.id});
  const auto none = assess_question(made_.made().open(), "u1", question.head.id, {});
  ASSERT_FALSE(none);
  EXPECT_EQ(none.error().fault, Fault::refused);
  EXPECT_FALSE(none.error().hint.empty());
}

}  // namespace
}  // namespace winnow::weigh
