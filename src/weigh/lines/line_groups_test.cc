// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/line_groups.h"

#include <gtest/gtest.h>

#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

TEST(LineGroups, actors_of_the_same_lines_become_one_switch) {
  const auto groups = line_groups(sw2());
  ASSERT_EQ(groups.size(), 1U);
  ASSERT_EQ(groups[0].classes.size(), 1U);
  EXPECT_DOUBLE_EQ(groups[0].classes[0].soundness, 0.5 * 0.95);
  EXPECT_EQ(groups[0].classes[0].lines, (std::vector<int>{0, 1, 2}));
  for (const auto& line : groups[0].lines) EXPECT_EQ(line.soundness, 0.6);
}

TEST(LineGroups, lines_without_a_shared_actor_are_apart) {
  const auto groups = line_groups(sw4());
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[1].lines.size(), 1U);
  EXPECT_EQ(groups[1].lines[0].soundness, 0.7);
}

TEST(LineGroups, a_repeated_line_is_there_once_unless_the_stance_differs) {
  const auto groups = line_groups(graph({{{d1, m}}, {{m, d1, m}}, {{d1, m}, true}}));
  ASSERT_EQ(groups.size(), 1U);
  EXPECT_EQ(groups[0].lines.size(), 2U);
}

TEST(LineGroups, our_own_observation_is_a_group_of_its_own) {
  const auto groups = line_groups(graph({{{}}, {{d1}}}));
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].lines[0].soundness, 1);
}

}  // namespace
}  // namespace winnow::weigh
