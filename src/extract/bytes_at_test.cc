// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/bytes_at.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(BytesAt, numbers_are_little_endian_and_outside_is_zero) {
  const std::string_view bytes("\x01\x02\x03\x04", 4);
  EXPECT_EQ(u16_at(bytes, 1), 0x0302);
  EXPECT_EQ(u32_at(bytes, 0), 0x04030201U);
  EXPECT_EQ(u32_at(bytes, 1), 0U);
  EXPECT_EQ(u64_at(bytes, 99), 0U);
  EXPECT_EQ(u32_big_endian(7), std::string("\0\0\0\x07", 4));
}

}  // namespace
}  // namespace winnow::extract
