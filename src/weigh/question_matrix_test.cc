// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/question_matrix.h"

#include <gtest/gtest.h>

#include "weigh/rivals/ach_records.h"
#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

TEST(QuestionMatrix, typed_beliefs_and_origins_give_the_worked_posterior) {
  const Records records = ach_records("r1");
  const RecordIndex index(records);
  const Matrix matrix = matrix_of(index, records.questions[0], "r1", default_policy());
  const Posterior found = posterior(matrix, HypothesesPolicy{});
  const std::vector<double> expected{.2201, .1214, .0650, .5378, .0557};
  for (std::size_t i = 0; i < expected.size(); ++i) EXPECT_NEAR(found.p[i], expected[i], .00005);
}

TEST(QuestionMatrix, a_cell_nobody_rated_is_empty_and_not_even) {
  Records records = ach_records("r1");
  records.ratings.erase(records.ratings.begin());
  const RecordIndex index(records);
  const Matrix matrix = matrix_of(index, records.questions[0], "r1", default_policy());
  EXPECT_FALSE(matrix.items[0].cells[0].has_value());
  EXPECT_TRUE(matrix.items[0].cells[1].has_value());
}

TEST(QuestionMatrix, an_item_without_a_typed_belief_has_that_of_where_it_comes_from) {
  Records records = worked::witnesses_asked();
  const RecordIndex index(records);
  const EvidenceLink report{.from = "attribution:a1"};
  const ItemBelief of_report = belief_in(index, report, default_policy());
  EXPECT_NEAR(of_report.p, .6425, .00005);
  EXPECT_EQ(of_report.from, "report");
  EXPECT_EQ(of_report.single_points, (std::vector<std::string>{"s3", "s5"}));
  const ItemBelief of_claim = belief_in(index, {.from = "claim:c1"}, default_policy());
  EXPECT_NEAR(of_claim.p, .6551, .00005);
  EXPECT_EQ(of_claim.single_points, std::vector<std::string>{"s3"});
  EXPECT_EQ(belief_in(index, {.from = "document:12"}, default_policy()).from, "document");
  EXPECT_EQ(belief_in(index, {.from = "check:x1"}, default_policy()).from, "own");
}

// I-9: a comparison is no stronger than the way of what was compared with.
TEST(QuestionMatrix, a_check_rests_on_the_hands_of_its_samples) {
  Records records = worked::witnesses_asked();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"document:20"}, .from = "s3", .to = "s4"});
  records.checks = {
      {.head = {.id = "x1"}, .document = "12"},
      {.head = {.id = "x2"}, .document = "12", .compared_with = {"document:20"}},
      {.head = {.id = "x3"}, .document = "12", .compared_with = {"document:20", "source:s6"}},
      {.head = {.id = "x4"}, .document = "12", .compared_with = {"document:21"}}};
  const RecordIndex index(records);
  const auto believed = [&](const std::string& check) {
    return belief_in(index, {.from = "check:" + check}, default_policy());
  };
  EXPECT_EQ(believed("x1").from, "own");
  EXPECT_TRUE(believed("x1").single_points.empty());
  EXPECT_EQ(believed("x2").from, "check");
  EXPECT_NEAR(believed("x2").p, .7375, .00005) << "the ceiling of M and us";
  EXPECT_EQ(believed("x2").single_points, std::vector<std::string>{"s3"});
  EXPECT_EQ(believed("x3").single_points, (std::vector<std::string>{"s3", "s6"}));
  EXPECT_EQ(believed("x4").single_points, std::vector<std::string>{"unknown:origin"});
}

TEST(QuestionMatrix, a_later_rating_of_the_same_cell_counts) {
  Records records = ach_records("r1");
  records.ratings.push_back({.head = {.id = "late"},
                             .question = "q1",
                             .hypothesis = "H1",
                             .item = "E1",
                             .rater = "r1",
                             .expectation = Expectation::very_unlikely});
  EXPECT_EQ(rating_of(records, "H1", "E1", "r1")->head.id, "late");
  EXPECT_EQ(rating_of(records, "H1", "E1", "r2"), nullptr);
}

}  // namespace
}  // namespace winnow::weigh
