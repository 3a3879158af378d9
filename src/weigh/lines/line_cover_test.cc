// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/line_cover.h"

#include <gtest/gtest.h>

#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

TEST(LineCover, a_line_that_contains_another_is_left_out) {
  const auto covers = line_covers(graph({{{d1, m, b}}, {{m, b}}, {{m, b}}}), false);
  ASSERT_EQ(covers.of_line.size(), 1U);
  ASSERT_EQ(covers.covers.size(), 1U);
  EXPECT_EQ(covers.covers[0].actors, (std::vector<int>{m, b}));
}

TEST(LineCover, who_is_left_out_stands_in_no_line) {
  EXPECT_EQ(line_covers(sw1(), false, b).covers[0].actors, (std::vector<int>{d1, m}));
  EXPECT_TRUE(line_covers(graph({{{b}}}), false, b).uncuttable);
}

TEST(LineCover, the_first_unmet_line_is_found_past_a_word) {
  LineBits met(2);
  EXPECT_EQ(first_unmet(met, 100), 0U);
  met[0] = ~std::uint64_t{0};
  EXPECT_EQ(first_unmet(met, 100), 64U);
  met[1] = (std::uint64_t{1} << 36) - 1;
  EXPECT_EQ(first_unmet(met, 100), 100U);
}

}  // namespace
}  // namespace winnow::weigh
