// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/time_left.h"

#include <vector>

#include <gtest/gtest.h>

namespace winnow::read {
namespace {

// ETA-1 of the ledger's vectors.
TEST(TimeLeft, adds_up_the_kinds_of_work) {
  const std::vector<Rest> rests = {
      {"text pages", 4000, 200}, {"recognition", 900, 2.7}, {"mails", 50'000, 8000}};
  EXPECT_NEAR(seconds_left(rests, 1), 359.6, 0.1);
  EXPECT_NEAR(seconds_left(rests, 2), 179.8, 0.1);
}

TEST(TimeLeft, says_nothing_at_the_beginning) {
  EXPECT_EQ(range_of(100, {.seconds = 29, .done = 50, .known = 100}).low_seconds, -1);
  EXPECT_EQ(range_of(100, {.seconds = 60, .done = 1, .known = 100}).low_seconds, -1);
}

TEST(TimeLeft, is_a_range_in_steps_that_unopened_containers_widen) {
  const auto known = range_of(130, {.seconds = 60, .done = 50, .known = 100});
  EXPECT_EQ(known.low_seconds, 100);
  EXPECT_EQ(known.high_seconds, 200);
  const auto wide = range_of(
      130, {.seconds = 60, .done = 50, .known = 100, .unopened = 3, .seconds_per_container = 100});
  EXPECT_EQ(wide.low_seconds, 100);
  EXPECT_EQ(wide.high_seconds, 500);
}

TEST(TimeLeft, is_never_zero) {
  const auto range = range_of(0, {.seconds = 60, .done = 99, .known = 100});
  EXPECT_EQ(range.low_seconds, 1);
  EXPECT_EQ(range.high_seconds, 1);
}

TEST(Rate, starts_from_the_table_and_follows_what_was_seen) {
  Rate rate(100);
  EXPECT_DOUBLE_EQ(rate.per_second(), 100);
  for (int i = 0; i < 100; ++i) rate.add(30, 1);
  EXPECT_NEAR(rate.per_second(), 30, 1);
}

}  // namespace
}  // namespace winnow::read
