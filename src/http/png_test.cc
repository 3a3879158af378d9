// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/png.h"

#include <gtest/gtest.h>
#include <zlib.h>

namespace winnow::http {
namespace {

std::string unpacked(const std::string& png, std::size_t bytes) {
  // Signature 8, IHDR 25; then length, "IDAT", the stream.
  std::size_t length = 0;
  for (std::size_t i = 33; i < 37; ++i) length = length << 8U | static_cast<unsigned char>(png[i]);
  std::string out(bytes, '\0');
  auto size = static_cast<uLongf>(bytes);
  EXPECT_EQ(uncompress(reinterpret_cast<Bytef*>(out.data()), &size,
                       reinterpret_cast<const Bytef*>(png.data() + 41), length),
            Z_OK);
  EXPECT_EQ(size, bytes);
  return out;
}

TEST(Png, holds_the_rows_as_differences_to_the_row_above) {
  const auto png =
      to_png(std::string("\x01\x02\x03\x05", 4), {.width_px = 2, .height_px = 2, .channels = 1});
  ASSERT_TRUE(png);
  EXPECT_EQ(png->substr(1, 3), "PNG");
  EXPECT_EQ(unpacked(*png, 6), std::string("\x02\x01\x02\x02\x02\x03", 6));
}

TEST(Png, refuses_pixels_that_do_not_fit_the_size) {
  EXPECT_FALSE(to_png("abc", {.width_px = 2, .height_px = 2, .channels = 1}));
  EXPECT_FALSE(to_png("", {.width_px = 0, .height_px = 0, .channels = 1}));
  EXPECT_FALSE(to_png("abcdefgh", {.width_px = 2, .height_px = 2, .channels = 2}));
}

}  // namespace
}  // namespace winnow::http
