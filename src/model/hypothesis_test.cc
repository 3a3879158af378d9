// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/hypothesis.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Hypothesis, a_rating_names_its_cell_and_who_rated) {
  const Rating rating{.question = "q1",
                      .hypothesis = "h2",
                      .item = "e3",
                      .rater = "r",
                      .expectation = Expectation::very_likely};
  const auto back = from_json<Rating>(to_json(rating));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->expectation, Expectation::very_likely);
  EXPECT_EQ(to_json(*back), to_json(rating));
}

}  // namespace
}  // namespace winnow
