// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/pace.h"

#include <gtest/gtest.h>

namespace winnow::read {
namespace {

using std::chrono::seconds;

TEST(Pace, the_rate_is_of_the_last_ten_seconds_and_the_mean_of_the_run) {
  const Pace::Clock::time_point begin{};
  Pace pace;
  pace.begin(begin);
  for (int second = 1; second <= 100; ++second) {
    pace.note({.documents = second <= 90 ? second : 90 + (second - 90) * 11},
              begin + seconds(second));
  }
  const auto now = pace.now({}, begin + seconds(100));
  EXPECT_NEAR(now.files_per_second, 11, 1);
  EXPECT_NEAR(now.files_per_second_mean, 2, 0.1);
}

TEST(Pace, the_time_left_follows_what_waits_and_is_a_range) {
  const Pace::Clock::time_point begin{};
  Pace pace;
  pace.begin(begin);
  for (int second = 1; second <= 100; ++second) {
    pace.note({.documents = 10 * second}, begin + seconds(second));
  }
  const auto now = pace.now({.waiting = 1000, .waiting_containers = 20}, begin + seconds(100));
  EXPECT_GE(now.left.low_seconds, 50);
  EXPECT_LE(now.left.low_seconds, 100);
  EXPECT_GT(now.left.high_seconds, now.left.low_seconds);
  ASSERT_EQ(now.kinds.size(), 2U);
  EXPECT_EQ(now.kinds[0].known, 2000);
}

TEST(Pace, nothing_is_said_before_it_is_known) {
  Pace pace;
  const Pace::Clock::time_point begin{};
  pace.begin(begin);
  EXPECT_EQ(left_in_words(pace.now({.waiting = 5000}, begin + seconds(3)).left), "");
}

TEST(Pace, the_range_is_said_in_the_largest_unit_that_fits) {
  EXPECT_EQ(left_in_words({.low_seconds = 10, .high_seconds = 50}), "10 to 50 seconds");
  EXPECT_EQ(left_in_words({.low_seconds = 100, .high_seconds = 200}), "1 to 4 minutes");
  EXPECT_EQ(left_in_words({.low_seconds = 3600, .high_seconds = 10000}), "1 to 3 hours");
}

}  // namespace
}  // namespace winnow::read
