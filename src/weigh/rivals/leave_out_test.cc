// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/leave_out.h"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>

#include "weigh/rivals/ach_1.h"

namespace winnow::weigh {
namespace {

constexpr double half_unit_3 = .0005 + 1e-9;
constexpr double half_unit_4 = .00005 + 1e-9;
const HypothesesPolicy policy;

void expect_p(const Posterior& found, const std::vector<double>& expected) {
  ASSERT_EQ(found.p.size(), expected.size());
  for (std::size_t h = 0; h < expected.size(); ++h) {
    EXPECT_NEAR(found.p[h], expected[h], half_unit_4) << "H" << h + 1;
  }
}

TEST(LeaveOut, ach_1_without_one_item) {
  const auto all = leave_each_item_out(ach_1(), policy);
  ASSERT_EQ(all.size(), 7U);
  EXPECT_EQ(all[3].what, "E4");
  expect_p(all[3].posterior, {.2811, .1551, .0531, .4394, .0712});
  expect_p(all[6].posterior, {.2811, .1551, .0531, .4394, .0712});
  expect_p(all[4].posterior, {.1874, .1034, .1789, .4579, .0725});
  EXPECT_NEAR(all[3].lead.log10, .194, half_unit_3);
  EXPECT_TRUE(std::ranges::none_of(all, &RankingWithout::top_lost));
}

TEST(LeaveOut, ach_1_without_one_actor) {
  const auto all = leave_each_actor_out(ach_1(), policy);
  ASSERT_EQ(all.size(), 5U);
  EXPECT_EQ(all[1].what, "M");
  EXPECT_EQ(all[1].items, (std::vector<std::size_t>{0, 1, 2}));
  expect_p(all[1].posterior, {.1596, .2254, .1207, .3899, .1045});
  EXPECT_TRUE(std::ranges::none_of(all, &RankingWithout::top_lost));
}

TEST(LeaveOut, ach_1_two_weak_motives_are_the_linchpin) {
  const RankingWithout both = leave_out(ach_1(), {3, 6}, policy);
  expect_p(both.posterior, {.3418, .1886, .0413, .3418, .0866});
  EXPECT_NEAR(both.lead.log10, 0, 1e-9);
  EXPECT_TRUE(both.lead.tie);
  EXPECT_TRUE(both.top_lost);

  const Linchpins found = linchpins(ach_1(), policy);
  EXPECT_EQ(found.top_lost, (std::vector<std::vector<std::size_t>>{{3, 6}}));
  // Without E2 it is H2 that comes near.
  EXPECT_EQ(found.lead_shrinks, (std::vector<std::vector<std::size_t>>{{1}, {3}, {6}}));
  EXPECT_EQ(found.size_tried, 2U);
}

TEST(LeaveOut, ach_1_twelve_of_140_flips_change_the_top) {
  const auto flips = flip_each_cell(ach_1(), policy);
  EXPECT_EQ(flips.size(), 140U);
  std::set<std::size_t> columns;
  int lost = 0;
  for (const Flip& flip : flips) {
    if (flip.top_lost) {
      ++lost;
      columns.insert(flip.item);
      EXPECT_EQ(flip.hypothesis, 3U);
      EXPECT_LE(flip.to, 1U) << "to VU or U";
    }
  }
  EXPECT_EQ(lost, 12);
  EXPECT_EQ(columns, (std::set<std::size_t>{0, 1, 2, 3, 4, 6}));
}

TEST(LeaveOut, ach_1_no_reliability_alone_tips_it) {
  const auto points = tipping_points(ach_1(), policy);
  ASSERT_EQ(points.size(), 5U);
  for (const Tipping& point : points) {
    EXPECT_FALSE(point.below) << point.group;
    EXPECT_FALSE(point.above) << point.group;
  }
}

TEST(LeaveOut, at_the_tipping_point_two_hypotheses_are_level) {
  Matrix matrix = ach_1();
  // Without E4 the motive E7 carries the lead: it must be believed at least a little.
  matrix.items.erase(matrix.items.begin() + 3);
  matrix.rivals[0].prior = 1.2;
  const auto points = tipping_points(matrix, policy);
  const auto groups = origin_groups(matrix);
  ASSERT_EQ(points.size(), 4U);
  ASSERT_EQ(groups[3].items, (std::vector<std::size_t>{5}));
  ASSERT_TRUE(points[3].below);
  EXPECT_EQ(points[3].rival_below, 0U);
  matrix.items[5].soundness = *points[3].below;
  EXPECT_TRUE(lead_of(posterior(matrix, policy)).tie);
  matrix.items[5].soundness = *points[3].below + .01;
  EXPECT_EQ(lead_of(posterior(matrix, policy)).top, 3U);
  matrix.items[5].soundness = *points[3].below - .01;
  EXPECT_EQ(lead_of(posterior(matrix, policy)).top, 0U);
}

TEST(LeaveOut, a_group_may_also_tip_upwards) {
  Matrix matrix = ach_1();
  matrix.items.push_back(item_of("E8", .1, "X", {"VL", "E", "E", "U", "E"}));
  const auto points = tipping_points(matrix, policy);
  ASSERT_TRUE(points.back().above);
  EXPECT_EQ(points.back().rival_above, 0U);
  matrix.items.back().soundness = *points.back().above;
  EXPECT_TRUE(lead_of(posterior(matrix, policy)).tie);
}

TEST(LeaveOut, where_nothing_leads_nothing_is_a_linchpin) {
  Matrix matrix = ach_1();
  matrix.items.clear();
  const Linchpins found = linchpins(matrix, policy);
  EXPECT_TRUE(found.top_lost.empty());
  EXPECT_TRUE(found.lead_shrinks.empty());
  EXPECT_TRUE(tipping_points(matrix, policy).empty());
}

TEST(LeaveOut, sizes_with_too_many_sets_are_not_tried) {
  HypothesesPolicy bounded;
  bounded.linchpin_sets_max = 20;  // There are 7 sets of one item and 21 of two.
  const Linchpins found = linchpins(ach_1(), bounded);
  EXPECT_EQ(found.size_tried, 1U);
  EXPECT_TRUE(found.top_lost.empty());
  EXPECT_EQ(found.lead_shrinks.size(), 3U);
}

TEST(LeaveOut, an_unrated_column_is_neither_flipped_nor_a_linchpin) {
  Matrix matrix = ach_1();
  matrix.items.push_back(item_of("E8", .9, "M", {"VU", "", "VL", "VU", "E"}));
  EXPECT_EQ(flip_each_cell(matrix, policy).size(), 140U);
  EXPECT_EQ(linchpins(matrix, policy).top_lost, (std::vector<std::vector<std::size_t>>{{3, 6}}));
}

}  // namespace
}  // namespace winnow::weigh
