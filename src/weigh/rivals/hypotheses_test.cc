// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/hypotheses.h"

#include <cmath>
#include <numeric>
#include <random>

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

TEST(Hypotheses, ach_1_grouped_by_origin) {
  ASSERT_TRUE(check_matrix(ach_1(), policy));
  expect_p(posterior(ach_1(), policy), {.2201, .1214, .0650, .5378, .0557});
}

TEST(Hypotheses, a_recorded_rating_is_a_step_of_the_scale) {
  ASSERT_EQ(names_of(Expectation{}).size(), policy.steps.size());
  EXPECT_EQ(policy.steps.at(cell_of(Expectation::very_unlikely).value()).code, "VU");
  EXPECT_EQ(policy.steps.at(cell_of(Expectation::even).value()).code, "E");
  EXPECT_EQ(policy.steps.at(cell_of(Expectation::very_likely).value()).code, "VL");
}

TEST(Hypotheses, ach_1_ungrouped) {
  expect_p(posterior_ungrouped(ach_1(), policy), {.2199, .1235, .0661, .5374, .0532});
}

TEST(Hypotheses, ach_1_diagnosticity) {
  const std::vector<double> expected{.388, .809, .283, .447, 1.173, .346, .447};
  const Matrix matrix = ach_1();
  for (std::size_t i = 0; i < expected.size(); ++i) {
    EXPECT_NEAR(diagnosticity(matrix.items[i], policy), expected[i], half_unit_3) << "E" << i + 1;
  }
}

TEST(Hypotheses, ach_1_h4_leads_h1) {
  const Lead lead = lead_of(posterior(ach_1(), policy));
  EXPECT_EQ(lead.top, 3U);
  EXPECT_EQ(lead.runner_up, 0U);
  EXPECT_NEAR(lead.log10, .388, half_unit_3);
  EXPECT_FALSE(lead.tie);
}

TEST(Hypotheses, what_rests_on_one_actor_is_one_group) {
  Matrix matrix = ach_1();
  std::vector<OriginGroup> groups = origin_groups(matrix);
  ASSERT_EQ(groups.size(), 5U);
  EXPECT_EQ(groups[0].items, (std::vector<std::size_t>{0, 1, 2}));
  EXPECT_EQ(groups[0].actors, (std::vector<std::string>{"M"}));
  EXPECT_DOUBLE_EQ(groups[0].soundness, .64);
  EXPECT_DOUBLE_EQ(groups[3].soundness, .50);

  // A second actor ties E6 to the group: both must be sound.
  matrix.items[5].single_points = {"R5", "K"};
  matrix.items[2].single_points = {"K", "M"};
  matrix.actors.push_back({"K", .5});
  groups = origin_groups(matrix);
  ASSERT_EQ(groups.size(), 4U);
  EXPECT_EQ(groups[0].items, (std::vector<std::size_t>{0, 1, 2, 5}));
  EXPECT_EQ(groups[0].actors, (std::vector<std::string>{"K", "M"}));
  EXPECT_DOUBLE_EQ(groups[0].soundness, .32);
}

TEST(Hypotheses, a_group_of_one_is_a_discounted_cell) {
  const Matrix matrix = ach_1();
  const std::vector<double> group = group_ln_likelihood(matrix, origin_groups(matrix)[3], policy);
  const std::vector<double> cells = discounted(matrix.items[5], policy);
  for (std::size_t h = 0; h < cells.size(); ++h) {
    EXPECT_NEAR(std::exp(group[h]), cells[h], 1e-12);
  }
}

TEST(Hypotheses, ratios_leave_the_priors_out) {
  Matrix matrix = ach_1();
  const double before = log10_ratio(posterior(matrix, policy), 3, 0);
  EXPECT_NEAR(before, .388, half_unit_3);
  matrix.rivals[0].prior = 50;
  const Posterior changed = posterior(matrix, policy);
  EXPECT_DOUBLE_EQ(log10_ratio(changed, 3, 0), before);
  EXPECT_EQ(lead_of(changed).top, 0U);
  EXPECT_NEAR(log10_ratio(changed, 0, 3), -before, 1e-12);
}

TEST(Hypotheses, half_or_double_the_prior_is_tried_for_each) {
  const auto sweeps = sweep_priors(ach_1(), policy);
  ASSERT_EQ(sweeps.size(), 10U);
  for (const PriorSweep& sweep : sweeps) {
    EXPECT_FALSE(sweep.top_changes) << "H4 has 2.44 times the chance of H1";
  }
  const double p4 = posterior(ach_1(), policy).p[3];
  EXPECT_NEAR(sweeps[7].posterior.p[3], 2 * p4 / (1 + p4), 1e-12);
  Matrix close = ach_1();
  close.rivals[0].prior = 1.5;
  EXPECT_TRUE(sweep_priors(close, policy)[1].top_changes);
}

TEST(Hypotheses, a_range_reaches_as_far_as_half_and_double_the_own_prior) {
  const Posterior found = posterior(ach_1(), policy);
  const auto ranges = posterior_ranges(ach_1(), policy);
  ASSERT_EQ(ranges.size(), 5U);
  for (std::size_t h = 0; h < ranges.size(); ++h) {
    // Odds doubled or halved; a change of another prior moves it less.
    EXPECT_NEAR(ranges[h].hi, 2 * found.p[h] / (1 + found.p[h]), 1e-12);
    EXPECT_NEAR(ranges[h].lo, found.p[h] / (2 - found.p[h]), 1e-12);
  }
}

TEST(Hypotheses, an_item_that_nobody_expects_is_named) {
  Matrix matrix = ach_1();
  EXPECT_TRUE(unexplained_items(matrix, policy).empty());
  matrix.items.push_back(item_of("E8", .9, "X", {"U", "VU", "U", "U", "VU"}));
  matrix.items.push_back(item_of("E9", .9, "Y", {"U", "VU", "U", "U", "E"}));
  EXPECT_EQ(unexplained_items(matrix, policy), (std::vector<std::size_t>{7}));
}

TEST(Hypotheses, an_empty_cell_leaves_its_column_out) {
  Matrix matrix = ach_1();
  const Posterior before = posterior(matrix, policy);
  matrix.items.push_back(item_of("E8", .9, "M", {"VU", "", "VL", "VU", "E"}));
  ASSERT_TRUE(check_matrix(matrix, policy));
  EXPECT_EQ(unrated_items(matrix), (std::vector<std::size_t>{7}));
  EXPECT_EQ(posterior(matrix, policy).p, before.p);
}

TEST(Hypotheses, without_evidence_the_priors_stand) {
  Matrix matrix = ach_1();
  matrix.items.clear();
  const Posterior found = posterior(matrix, policy);
  EXPECT_NEAR(found.p[4], .2, 1e-12);
  EXPECT_TRUE(lead_of(found).tie);
  EXPECT_EQ(lead_of(found).top, 0U);
}

TEST(Hypotheses, a_faulty_matrix_is_refused_with_what_to_do) {
  const auto refused = [](auto change) {
    Matrix matrix = ach_1();
    change(matrix);
    const auto checked = check_matrix(matrix, policy);
    return !checked && !checked.error().hint.empty();
  };
  EXPECT_TRUE(refused([](Matrix& m) { m.rivals[4].is_catch_all = false; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.rivals[0].is_catch_all = true; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.rivals[1].id = "H1"; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.rivals[1].prior = 0; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.items[0].cells.pop_back(); }));
  EXPECT_TRUE(refused([](Matrix& m) { m.items[0].cells[0] = 5; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.items[0].soundness = 1.1; }));
  EXPECT_TRUE(refused([](Matrix& m) { m.actors.clear(); })) << "M is shared and has no grade";
  EXPECT_TRUE(refused([](Matrix& m) { m.actors[0].soundness = -.1; }));
  EXPECT_FALSE(refused([](Matrix& m) { m.items.clear(); }));
  HypothesesPolicy short_scale;
  short_scale.steps.pop_back();
  EXPECT_FALSE(check_matrix(ach_1(), short_scale));
  HypothesesPolicy falling;
  std::swap(falling.steps[1], falling.steps[2]);
  EXPECT_FALSE(check_matrix(ach_1(), falling));
  const Matrix alone{.rivals = {{"H", "something else", true}}, .items = {}, .actors = {}};
  EXPECT_FALSE(check_matrix(alone, policy));
}

Matrix random_matrix(std::mt19937_64& random) {
  std::uniform_real_distribution<double> unit(0, 1);
  Matrix matrix;
  const std::size_t rows = 2 + random() % 6;
  for (std::size_t h = 0; h < rows; ++h) {
    matrix.rivals.push_back({"H" + std::to_string(h), "", h + 1 == rows, .01 + unit(random)});
  }
  for (const char* actor : {"A", "B", "C", "D"}) {
    // Also the ends, where one of the two terms of a group vanishes.
    const double r = random() % 8 == 0 ? static_cast<double>(random() % 2) : unit(random);
    matrix.actors.push_back({actor, r});
  }
  const std::size_t columns = random() % 12;
  for (std::size_t i = 0; i < columns; ++i) {
    EvidenceItem item{.id = "E" + std::to_string(i), .soundness = unit(random)};
    for (std::size_t k = random() % 3; k > 0; --k) {
      item.single_points.push_back(matrix.actors[random() % 4].actor);
    }
    for (std::size_t h = 0; h < rows; ++h) {
      item.cells.push_back(random() % 40 == 0 ? Cell{} : Cell{random() % 5});
    }
    matrix.items.push_back(std::move(item));
  }
  return matrix;
}

TEST(Hypotheses, i_13_posteriors_sum_to_one_with_something_else) {
  std::mt19937_64 random(13);
  for (int round = 0; round < 10000; ++round) {
    const Matrix matrix = random_matrix(random);
    ASSERT_TRUE(check_matrix(matrix, policy));
    for (const Posterior& found :
         {posterior(matrix, policy), posterior_ungrouped(matrix, policy)}) {
      ASSERT_NEAR(std::accumulate(found.p.begin(), found.p.end(), 0.0), 1, 1e-12);
      ASSERT_GT(found.p.back(), 0) << "something else is never ruled out";
      for (const double p : found.p) {
        ASSERT_GE(p, 0);
      }
    }
  }
}

TEST(Hypotheses, a_thousand_items_do_not_underflow) {
  Matrix matrix = ach_1();
  const std::vector<EvidenceItem> items = matrix.items;
  for (int copy = 0; copy < 150; ++copy) {
    matrix.items.insert(matrix.items.end(), items.begin(), items.begin() + 3);
  }
  const Posterior found = posterior(matrix, policy);
  EXPECT_NEAR(std::accumulate(found.p.begin(), found.p.end(), 0.0), 1, 1e-12);
}

}  // namespace
}  // namespace winnow::weigh
