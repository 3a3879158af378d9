// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/source_ties.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;

TEST(SourceTies, a_chain_of_control_is_one_actor_named_by_its_head) {
  auto records = files_received();
  records.sources[6].relations = {{.tie = SourceTie::controls, .other = "s3"}};
  records.sources[2].relations = {{.tie = SourceTie::controls, .other = "s5"}};
  const SourceTies ties(records.sources);
  EXPECT_EQ(ties.actor_of("s5"), "s7");
  EXPECT_EQ(ties.actor_of("s3"), "s7");
  EXPECT_EQ(ties.actor_of("s7"), "s7");
  EXPECT_EQ(ties.actor_of("s2"), "s2");
  EXPECT_EQ(ties.actor_of("unknown:origin"), "unknown:origin");
}

TEST(SourceTies, mutual_control_is_named_by_the_earliest_and_ours_by_us) {
  auto records = files_received();
  records.sources[5].relations = {{.tie = SourceTie::controls, .other = "s5"}};
  records.sources[4].relations = {{.tie = SourceTie::controls, .other = "s6"}};
  records.sources[1].relations = {{.tie = SourceTie::controls, .other = "s4"}};
  const SourceTies ties(records.sources);
  EXPECT_EQ(ties.actor_of("s6"), "s5");
  EXPECT_EQ(ties.actor_of("s2"), "s4");
}

TEST(SourceTies, loose_ties_leave_two_actors_and_are_listed_once) {
  auto records = files_received();
  records.sources[4].relations = {{.tie = SourceTie::same_unit, .other = "s6"},
                                  {.tie = SourceTie::paid_by, .other = "s3"}};
  records.sources[5].relations = {{.tie = SourceTie::same_unit, .other = "s5"}};
  const SourceTies ties(records.sources);
  EXPECT_EQ(ties.loose(), (std::vector<LooseTie>{{"s5", "s6", SourceTie::same_unit},
                                                 {"s3", "s5", SourceTie::paid_by}}));
  EXPECT_EQ(ties.actor_of("s5"), "s5");
}

TEST(SourceTies, a_tie_to_nobody_recorded_is_ignored) {
  auto records = files_received();
  records.sources[2].relations = {{.tie = SourceTie::controls, .other = "s99"}};
  EXPECT_EQ(SourceTies(records.sources).actor_of("s3"), "s3");
}

}  // namespace
}  // namespace winnow::weigh
