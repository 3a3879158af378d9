// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/rating_columns.h"

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

Rating rating(const std::string& hypothesis, const std::string& item, const std::string& rater) {
  return {.question = "q1", .hypothesis = hypothesis, .item = item, .rater = rater};
}

TEST(RatingColumns, colleagues_are_seen_once_the_own_column_is_full) {
  const std::vector<Hypothesis> rows = {{.head = {.id = "h1"}, .question = "q1"},
                                        {.head = {.id = "h2"}, .question = "q1"},
                                        {.head = {.id = "h9"}, .question = "q2"}};
  std::vector<Rating> all = {rating("h1", "e1", "b"), rating("h1", "e2", "b"),
                             rating("h1", "e1", "a")};
  EXPECT_EQ(visible_to("a", all, all, rows).size(), 1U);
  all.push_back(rating("h2", "e1", "a"));
  const auto seen = visible_to("a", all, all, rows);
  ASSERT_EQ(seen.size(), 3U);
  EXPECT_EQ(seen[0].item, "e1");
  EXPECT_EQ(seen[0].rater, "b");
}

}  // namespace
}  // namespace winnow::http
