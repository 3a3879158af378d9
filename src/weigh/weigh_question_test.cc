// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/weigh_question.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/rivals/ach_records.h"

namespace winnow::weigh {
namespace {

MatrixPage shown_to(const Records& records, const std::string& rater) {
  return show_matrix(RecordIndex(records), records.questions[0], rater, default_policy());
}

const MatrixItem& column(const MatrixPage& page, std::string_view id) {
  for (const MatrixItem& item : page.columns) {
    if (item.link.head.id == id) return item;
  }
  throw std::runtime_error("no such column");
}

TEST(WeighQuestion, the_worked_matrix_gives_its_printed_figures) {
  const MatrixPage page = shown_to(ach_records("r1"), "r1");
  EXPECT_TRUE(page.is_complete);
  ASSERT_EQ(page.result.size(), 5U);
  EXPECT_NEAR(column(page, "E5").diagnosticity, 1.173, .0005);
  EXPECT_NEAR(column(page, "E2").diagnosticity, .809, .0005);
  EXPECT_EQ(column(page, "E1").group, column(page, "E3").group);
  EXPECT_NE(column(page, "E1").group, column(page, "E4").group);
  EXPECT_NEAR(page.lead, .388, .0005);
  ASSERT_EQ(page.linchpins.size(), 1U);
  EXPECT_EQ(page.linchpins[0].items, (std::vector<std::string>{"E4", "E7"}));
  for (const LeftOut& without : page.without_actor) {
    if (without.without != "M") continue;
    EXPECT_NEAR(without.rows[1].probability, .2254, .00005);
  }
}

TEST(WeighQuestion, sentences_name_items_by_their_labels_and_actors_by_their_names) {
  Records records = ach_records("r1");
  for (Source& source : records.sources) source.cover_name = "name of " + source.head.id;
  records.evidence[3].label = "no copies";
  records.evidence[6].label = "who gains";
  bool is_named = false;
  for (const Sentence& sentence : shown_to(records, "r1").sentences) {
    if (sentence.text == "Without no copies and who gains it would not lead.") is_named = true;
    EXPECT_EQ(sentence.text.find("E4"), std::string::npos) << sentence.text;
  }
  EXPECT_TRUE(is_named);
}

TEST(WeighQuestion, colleagues_stay_hidden_until_ones_own_column_is_in) {
  Records records = ach_records("r1");
  const MatrixPage before = shown_to(records, "r2");
  EXPECT_TRUE(before.ratings.empty());
  EXPECT_TRUE(column(before, "E1").colleagues_hidden);
  EXPECT_TRUE(before.result.empty());
  for (const char* row : {"H1", "H2", "H3", "H4", "H5"}) {
    records.ratings.push_back({.head = {.id = std::string("own-") + row},
                               .question = "q1",
                               .hypothesis = row,
                               .item = "E1",
                               .rater = "r2",
                               .expectation = Expectation::even});
  }
  const MatrixPage after = shown_to(records, "r2");
  EXPECT_EQ(after.ratings.size(), 10U);
  EXPECT_FALSE(column(after, "E1").colleagues_hidden);
  EXPECT_TRUE(column(after, "E2").colleagues_hidden);
  EXPECT_FALSE(after.is_complete);
}

TEST(WeighQuestion, a_comparison_by_a_hand_in_question_is_said) {
  Records records = ach_records("r1");
  records.sources[3].is_own = true;
  records.custody = {{.head = {.id = "k1"},
                      .items = {"document:12", "document:20"},
                      .from = "M",
                      .to = records.sources[3].head.id}};
  records.checks = {{.head = {.id = "x1"}, .document = "12", .compared_with = {"document:20"}}};
  const auto said = [](const Records& of) {
    const MatrixPage page = show_matrix(RecordIndex(of), of.questions[0], "r1", default_policy());
    return std::ranges::count(page.sentences, "not_independent_of_questioned", &Sentence::code);
  };
  EXPECT_EQ(said(records), 0);
  records.evidence[4].from = "check:x1";
  EXPECT_EQ(said(records), 1);
}

TEST(WeighQuestion, each_rater_has_an_order_of_rows_that_stays) {
  const Records records = ach_records("r1");
  const auto order = [&](const std::string& rater) {
    std::string ids;
    for (const Hypothesis& row : shown_to(records, rater).rows) ids += row.head.id;
    return ids;
  };
  EXPECT_EQ(order("r1"), order("r1"));
  EXPECT_NE(order("r1"), order("somebody else"));
}

TEST(WeighQuestion, the_strongest_rival_is_the_second_of_the_ranking) {
  const Records records = ach_records("r1");
  const RecordIndex index(records);
  EXPECT_EQ(strongest_rival(index, records.claims[0], default_policy()), 220);
  Claim other{.head = {.id = "c9"}};
  EXPECT_FALSE(strongest_rival(index, other, default_policy()).has_value());
}

}  // namespace
}  // namespace winnow::weigh
