// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/piece_queue.h"

#include <atomic>

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

std::string all_of(PieceQueue& queue) {
  std::string all;
  for (;;) {
    auto piece = queue.next();
    EXPECT_TRUE(piece);
    if (!piece || !*piece) return all;
    all += **piece;
  }
}

TEST(PieceQueue, every_byte_comes_in_order) {
  std::string wanted;
  for (int i = 0; i < 300'000; ++i) wanted += std::to_string(i) + ",";
  PieceQueue queue([&](const PieceQueue::Write& write) -> Result<> {
    for (int i = 0; i < 300'000; ++i) write(std::to_string(i) + ",");
    return {};
  });
  EXPECT_EQ(all_of(queue), wanted);
}

TEST(PieceQueue, work_that_is_not_read_rests_and_ends_with_the_queue) {
  std::atomic<std::int64_t> written = 0;
  {
    PieceQueue queue([&](const PieceQueue::Write& write) -> Result<> {
      const std::string piece(10'000, 'x');
      while (write(piece)) written += 10'000;
      return {};
    });
    ASSERT_TRUE(queue.next());
  }
  EXPECT_LT(written, 2'000'000);
}

TEST(PieceQueue, a_failure_comes_after_what_was_written_before_it) {
  PieceQueue queue([](const PieceQueue::Write& write) -> Result<> {
    write(std::string(70'000, 'x'));
    return fail({.fault = Fault::out_of_date, .what = "the export", .reason = "changed"});
  });
  const auto first = queue.next();
  ASSERT_TRUE(first);
  EXPECT_EQ((*first)->size(), 70'000U);
  const auto second = queue.next();
  ASSERT_FALSE(second);
  EXPECT_EQ(second.error().reason, "changed");
}

}  // namespace
}  // namespace winnow::http
