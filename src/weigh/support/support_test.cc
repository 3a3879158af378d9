// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/support.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/lines/ceiling.h"
#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"
#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;
using Names = std::vector<std::string>;

constexpr double half_digit = 0.5e-3;

Names names(const Support& support, const std::vector<int>& actors) {
  Names all;
  for (const int actor : actors) {
    all.push_back(support.actors[static_cast<std::size_t>(actor)].source);
  }
  std::ranges::sort(all);
  return all;
}

std::vector<Names> lines(const Support& support) {
  std::vector<Names> all;
  for (const auto& line : support.graph.lines) all.push_back(names(support, line.actors));
  return all;
}

std::vector<Names> sets(const Support& support, const std::vector<std::vector<int>>& found) {
  std::vector<Names> all;
  for (const auto& set : found) all.push_back(names(support, set));
  std::ranges::sort(all);
  return all;
}

double p(const Support& support) { return probability(support.graph, {}).value(); }

TEST(Support, step_0_rests_on_each_hand_between_the_author_and_us) {
  const auto support = support_of(files_received(), "c1", Mode::fabricate);
  EXPECT_EQ(lines(support), (std::vector<Names>{{"s2", "s3", "s4"}}));
  EXPECT_EQ(support.origins[0].reference, "document:12");
  EXPECT_EQ(independence(support.graph).at_least, 1);
  EXPECT_EQ(sets(support, cut_sets(support.graph).sets), (std::vector<Names>{{"s2"}, {"s3"}}));
  EXPECT_EQ(sets(support, cut_sets(support.graph).with_own), (std::vector<Names>{{"s4"}}));
  EXPECT_EQ(names(support, support.gates), (Names{"s2", "s3"}));
  EXPECT_NEAR(p(support), 0.642, 0.5001e-3);
  const auto select = support_of(files_received(), "c1", Mode::select);
  EXPECT_EQ(names(select, select.gates), Names{"s3"});
}

TEST(Support, step_1_three_agree_but_all_came_through_one) {
  const auto support = support_of(witnesses_asked(), "c1", Mode::fabricate);
  ASSERT_EQ(support.graph.lines.size(), 3U);
  EXPECT_EQ(independence(support.graph).at_least, 1);
  EXPECT_EQ(sets(support, cut_sets(support.graph).sets),
            (std::vector<Names>{{"s2", "s5", "s6"}, {"s3"}}));
  EXPECT_NEAR(p(support), 0.655, half_digit);
  const auto gate = common_gate(support.graph);
  EXPECT_EQ(names(support, gate), (Names{"s3", "s4"}));
  EXPECT_NEAR(probability(ceiling(support.graph, gate, 0.5), 0.5).value(), 0.7375, 0.5e-4);
  ASSERT_EQ(support.shared_hands.size(), 2U);
  EXPECT_EQ(support.shared_hands[0].reference, "attribution:a1");
  EXPECT_EQ(support.shared_hands[0].source, "s3");
}

TEST(Support, step_2_a_blog_that_repeats_us_adds_exactly_nothing) {
  auto records = witnesses_asked();
  const auto before = support_of(records, "c1", Mode::fabricate);
  records.attributions.push_back(repeated("a3", "s7", {"attribution:a1", "document:12"}));
  records.attributions.push_back(repeated("a4", "s7", {"attribution:a3"}));
  const auto after = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(before.graph, after.graph);
  ASSERT_EQ(after.repetitions.size(), 2U);
  EXPECT_EQ(after.repetitions[0].attribution, "a3");
  EXPECT_EQ(after.repetitions[1].of, Names{"attribution:a3"});
}

TEST(Support, step_3_a_gap_and_a_response_change_no_number) {
  auto records = witnesses_asked();
  records.custody[1].is_gap = true;
  records.responses = {{.head = {.id = "r1"}, .target = "claim:c1", .text = "A psy-op."}};
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(support.graph, support_of(witnesses_asked(), "c1", Mode::fabricate).graph);
  EXPECT_EQ(support.gaps, Names{"k2"});
}

TEST(Support, step_3d_a_document_of_unknown_path_leaves_an_interval) {
  auto records = witnesses_asked();
  records.documents.push_back({.document = "13"});
  records.evidence.push_back({.head = {.id = "e2"}, .from = "document:13", .to = "claim:c1"});
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(lines(support).back(), Names{"unknown:origin"});
  const auto found = placements_of(support, {});
  ASSERT_EQ(found.all.size(), 3U);
  EXPECT_NEAR(found.all[0].probability.value(), 0.655, half_digit);
  EXPECT_NEAR(found.lowest.value(), 0.635, half_digit);
  EXPECT_NEAR(found.highest.value(), 0.851, half_digit);
  EXPECT_EQ(found.least_independent, 1);
  EXPECT_EQ(found.most_independent, 2);
}

TEST(Support, step_5_a_lost_witness_raises_it_until_he_is_heard_against_it) {
  auto records = witnesses_asked();
  records.evidence.clear();
  EXPECT_NEAR(p(support_of(records, "c1", Mode::fabricate)), 0.668, half_digit);
  records.attributions.push_back(said("a5", "s2"));
  records.attributions.back().stance = Stance::denies;
  EXPECT_NEAR(p(support_of(records, "c1", Mode::fabricate)), 0.357, half_digit);
}

TEST(Support, a_repeater_stands_in_for_what_is_not_recorded) {
  auto records = files_received();
  records.attributions = {repeated("a1", "s7", {"attribution:a9"}),
                          repeated("a2", "s5", {"attribution:a9"})};
  const auto stub = support_of(records, "c1", Mode::fabricate);
  EXPECT_TRUE(stub.repetitions.empty());
  EXPECT_EQ(lines(stub)[0], (Names{"s4", "s7", "unknown:attribution:a9"}));
  EXPECT_EQ(lines(stub)[1], (Names{"s4", "s5", "unknown:attribution:a9"}));
  EXPECT_TRUE(stub.origins[0].is_unknown);
  records.attributions.push_back(said("a9", "s6"));
  const auto recorded = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(recorded.repetitions.size(), 2U);
  EXPECT_EQ(lines(recorded)[0], (Names{"s4", "s6"}));
}

TEST(Support, reports_that_cite_one_another_share_an_unknown_origin) {
  auto records = files_received();
  records.evidence.clear();
  records.attributions = {repeated("a1", "s5", {"attribution:a2"}),
                          repeated("a2", "s7", {"attribution:a1"})};
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(support.circles, (std::vector<Circle>{{"a1", "a2"}}));
  EXPECT_EQ(lines(support), (std::vector<Names>{{"s4", "s5", "unknown:circle:a1"},
                                                {"s4", "s7", "unknown:circle:a1"}}));
  EXPECT_EQ(independence(support.graph).at_least, 1);
  EXPECT_EQ(independence(with_separate_origins(support)).at_least, 1);
}

TEST(Support, an_unknown_origin_is_one_for_all_or_one_for_each) {
  auto records = files_received();
  records.evidence.clear();
  records.attributions = {said("a1", "s5"), said("a2", "s6")};
  for (auto& attribution : records.attributions) attribution.basis = Basis::told;
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(lines(support)[0], (Names{"s4", "s5", "unknown:origin"}));
  EXPECT_EQ(independence(support.graph).at_least, 1);
  EXPECT_EQ(independence(with_separate_origins(support)).at_least, 2);
}

TEST(Support, a_doubt_is_listed_and_makes_no_line) {
  auto records = files_received();
  records.attributions = {said("a1", "s5")};
  records.attributions[0].stance = Stance::doubts;
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(support.doubts, Names{"a1"});
  EXPECT_EQ(support.graph.lines.size(), 1U);
}

TEST(Support, who_controls_another_is_one_actor_with_it) {
  auto records = files_received();
  records.attributions = {said("a1", "s5")};
  records.sources[2].relations = {{.tie = SourceTie::controls, .other = "s5"}};
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(lines(support)[0], (Names{"s3", "s4"}));
  EXPECT_EQ(independence(support.graph).at_least, 1);
  const auto merged = std::ranges::find(support.actors, "s3", &LineActor::source);
  EXPECT_EQ(merged->also, Names{"s5"});
}

TEST(Support, a_tie_is_shown_with_what_it_would_mean) {
  auto records = files_received();
  records.attributions = {said("a1", "s5")};
  records.sources[4].relations = {{.tie = SourceTie::paid_by, .other = "s3"}};
  const auto support = support_of(records, "c1", Mode::fabricate);
  EXPECT_EQ(independence(support.graph).at_least, 2);
  ASSERT_EQ(support.ties.size(), 1U);
  const auto merged = if_one(support.graph, support.ties[0].one, support.ties[0].other);
  EXPECT_EQ(independence(merged).at_least, 1);
  EXPECT_LT(probability(merged, {}).value(), p(support));
}

TEST(Support, without_records_of_the_claim_there_is_no_line) {
  const auto support = support_of(files_received(), "c2", Mode::fabricate);
  EXPECT_EQ(support.graph, Graph{});
  EXPECT_EQ(independence(support.graph).at_least, 0);
}

}  // namespace
}  // namespace winnow::weigh
