// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold of the lines of every case, each on 10,000 generated ones.
#include <string>

#include <gtest/gtest.h>

#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"
#include "weigh/support/random_records.h"
#include "weigh/support/support.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr int cases = 10'000;

TEST(SupportProperty, a_repeater_of_what_is_recorded_changes_nothing_i_4) {
  Random random(41);
  int repeaters = 0;
  for (int i = 0; i < cases; ++i) {
    auto records = random_records(random);
    const auto before = support_of(records, "c1", Mode::fabricate);
    if (records.attributions.empty()) continue;
    const auto& original = records.attributions[static_cast<std::size_t>(
        random.between(0, static_cast<int>(records.attributions.size()) - 1))];
    auto repeater = repeated("a8", "s7", {"attribution:" + original.head.id});
    repeater.stance = original.stance;
    records.attributions.push_back(repeater);
    const auto after = support_of(records, "c1", Mode::fabricate);
    ASSERT_EQ(before.graph, after.graph) << i;
    repeaters += after.repetitions.size() > before.repetitions.size();
  }
  EXPECT_GT(repeaters, cases / 3);
}

TEST(SupportProperty, every_line_has_its_record_and_every_actor_its_place) {
  Random random(42);
  int circular = 0;
  for (int i = 0; i < cases; ++i) {
    const auto records = random_records(random);
    for (const auto mode : {Mode::fabricate, Mode::select}) {
      const auto support = support_of(records, "c1", mode);
      ASSERT_EQ(support.graph.lines.size(), support.origins.size()) << i;
      ASSERT_EQ(support.graph.soundness.size(), support.actors.size()) << i;
      const auto again = support_of(records, "c1", mode);
      ASSERT_EQ(support.graph, again.graph) << i;
      circular += !support.circles.empty();
    }
  }
  EXPECT_GT(circular, 100);
}

TEST(SupportProperty, one_unknown_origin_is_never_more_than_one_for_each) {
  Random random(43);
  for (int i = 0; i < cases; ++i) {
    const auto support = support_of(random_records(random), "c1", Mode::fabricate);
    const auto low = independence(support.graph);
    const auto high = independence(with_separate_origins(support));
    ASSERT_LE(proven(low), proven(high)) << i;
  }
}

TEST(SupportProperty, the_interval_of_placements_covers_both_bounds) {
  Random random(44);
  for (int i = 0; i < cases / 10; ++i) {
    const auto support = support_of(random_records(random), "c1", Mode::fabricate);
    const auto found = placements_of(support, {});
    for (const auto& graph : {support.graph, with_separate_origins(support)}) {
      const auto p = probability(graph, {});
      if (!p) continue;
      ASSERT_LE(found.lowest.value(), *p + 1e-12) << i;
      ASSERT_GE(found.highest.value(), *p - 1e-12) << i;
    }
  }
}

}  // namespace
}  // namespace winnow::weigh
