// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/shared_hands.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;

std::vector<SharedHand> found(const Records& records) {
  const RecordIndex index(records);
  return shared_hands(index, "c1", {"12"});
}

// A sample that the seller of the files gave too, beside one from elsewhere.
TEST(SharedHands, a_reference_sample_of_the_same_seller_is_not_independent) {
  auto records = files_received();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"document:20"}, .from = "s3", .to = "s4"});
  records.custody.push_back(
      {.head = {.id = "k5"}, .items = {"document:21"}, .from = "s6", .to = "s4"});
  records.checks = {{.head = {.id = "x1"},
                     .document = "12",
                     .is_applicable = true,
                     .compared_with = {"document:20", "document:21"}}};
  const auto shared = found(records);
  ASSERT_EQ(shared.size(), 1U);
  EXPECT_EQ(shared[0].reference, "document:20");
  EXPECT_EQ(shared[0].check, "x1");
  EXPECT_EQ(shared[0].source, "s3");
}

TEST(SharedHands, an_expert_whom_a_custodian_introduced_is_not_independent) {
  auto records = files_received();
  records.sources[5].relations = {{.tie = SourceTie::introduced_by, .other = "s3"}};
  records.attributions = {said("a1", "s6"), said("a2", "s5")};
  records.checks = {
      {.head = {.id = "x1"}, .document = "12", .compared_with = {"source:s6", "source:s5"}}};
  const auto shared = found(records);
  ASSERT_EQ(shared.size(), 2U);
  EXPECT_EQ(shared[0].reference, "attribution:a1");
  EXPECT_EQ(shared[1].reference, "source:s6");
}

TEST(SharedHands, we_and_the_author_are_no_such_hand) {
  auto records = files_received();
  records.attributions = {said("a1", "s5", {"s4"}), said("a2", "s6", {"s1"})};
  EXPECT_TRUE(found(records).empty());
}

// No files, only the account of who took them, brought by the one who also chose the witnesses.
TEST(SharedHands, who_brought_the_paper_of_one_report_chose_the_witness_of_another) {
  auto records = files_received();
  records.evidence.clear();
  records.passages = {{.head = {.id = "p1"}, .document = "12"}};
  records.attributions = {said("a1", "s2"), said("a2", "s5", {"s3"}), said("a3", "s6")};
  records.attributions[0].passage = "p1";
  const RecordIndex index(records);
  const auto shared = shared_hands(index, "c1", {});
  ASSERT_EQ(shared.size(), 1U);
  EXPECT_EQ(shared[0].reference, "attribution:a2");
  EXPECT_EQ(shared[0].source, "s3");
}

TEST(SharedHands, a_paper_that_a_report_stands_in_is_in_question_too) {
  auto records = files_received();
  records.evidence.clear();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"document:20"}, .from = "s3", .to = "s4"});
  records.checks = {{.head = {.id = "x1"}, .document = "12", .compared_with = {"document:20"}}};
  records.passages = {{.head = {.id = "p1"}, .document = "12"}};
  records.attributions = {said("a1", "s6")};
  const RecordIndex none(records);
  EXPECT_TRUE(shared_hands(none, "c1", {}).empty());
  records.attributions[0].passage = "p1";
  const RecordIndex quoted(records);
  ASSERT_EQ(shared_hands(quoted, "c1", {}).size(), 1U);
  EXPECT_EQ(shared_hands(quoted, "c1", {})[0].check, "x1");
  records.attributions[0].passage.clear();
  records.attributions[0].upstream = {"document:12"};
  const RecordIndex cited(records);
  EXPECT_EQ(shared_hands(cited, "c1", {}).size(), 1U);
}

TEST(SharedHands, whom_a_custodian_controls_counts_as_him) {
  auto records = files_received();
  records.sources[2].relations = {{.tie = SourceTie::controls, .other = "s7"}};
  records.attributions = {said("a1", "s5", {"s7"})};
  ASSERT_EQ(found(records).size(), 1U);
  EXPECT_EQ(found(records)[0].source, "s3");
}

TEST(SharedHands, gaps_are_listed_once_for_all_items) {
  auto records = witnesses_asked();
  records.custody[1].is_gap = true;
  records.passages = {{.head = {.id = "p1"}, .document = "12"}};
  records.attributions[0].passage = "p1";
  const RecordIndex index(records);
  EXPECT_EQ(custody_gaps(index, "c1", {"12"}), std::vector<std::string>{"k2"});
}

}  // namespace
}  // namespace winnow::weigh
