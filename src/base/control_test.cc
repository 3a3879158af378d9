// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/control.h"

#include <gtest/gtest.h>

#include "base/wire.h"

namespace winnow {
namespace {

TEST(Control, packets_survive_the_wire) {
  const auto start = decode<Start>(encode(Start{.id = 7, .renders = true, .memory_bytes = 9}));
  ASSERT_TRUE(start);
  EXPECT_EQ(start->id, 7);
  EXPECT_TRUE(start->renders);
  const auto ended = decode<Ended>(encode(Ended{.id = 7, .status = 139}));
  ASSERT_TRUE(ended);
  EXPECT_EQ(ended->status, 139);
  EXPECT_FALSE(decode<Ready>(encode(Ended{})));
}

}  // namespace
}  // namespace winnow
