// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/assessment.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Assessment, comes_back_to_the_last_bit_of_its_numbers) {
  const Assessment assessment{.target = "claim:c1",
                              .inputs = {{.reference = "attribution:a1", .version = 3}},
                              .probability = 0.65506112224448899,
                              .low = 0.1 + 0.2,
                              .modes = {{.mode = "fabricate",
                                         .independence_low = -1,
                                         .cut_sets = {{.actors = {"s1"}, .has_own = true}}}}};
  const auto back = from_json<Assessment>(to_json(assessment));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->probability, assessment.probability);
  EXPECT_EQ(back->low, assessment.low);
  EXPECT_EQ(to_json(*back), to_json(assessment));
}

}  // namespace
}  // namespace winnow
