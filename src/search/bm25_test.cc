// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/bm25.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Bm25, length_bytes_equal_the_vectors) {
  const std::pair<std::int64_t, int> rows[] = {
      {0, 0},    {31, 31},   {32, 32},   {33, 32},      {34, 33},
      {40, 35},  {64, 40},   {100, 45},  {300, 58},     {500, 64},
      {512, 64}, {1000, 72}, {4096, 88}, {65'535, 120}, {1'000'000, 151}};
  for (const auto& [positions, byte] : rows) EXPECT_EQ(length_byte(positions), byte) << positions;
  EXPECT_NEAR(length_of(33), 34.8962, 1e-3);
  EXPECT_NEAR(length_of(45), 98.7015, 1e-3);
  EXPECT_NEAR(length_of(58), 304.437, 1e-3);
  EXPECT_EQ(length_of(120), 65'536);
}

TEST(Bm25, scores_equal_the_vectors) {
  EXPECT_NEAR(idf(1000, 10), 4.557380, 1e-6);
  EXPECT_NEAR(idf(1000, 1), 6.503290, 1e-6);
  EXPECT_NEAR(idf(1000, 600), 0.510992, 1e-6);
  EXPECT_NEAR(idf(1000, 1000), 0.000500, 1e-6);
  const auto score = [](double length, double f) {
    return idf(1000, 10) * f / (f + length_norm(length, 500));
  };
  EXPECT_NEAR(score(500, 1), 4.557380 / 2.2, 1e-5);
  EXPECT_NEAR(score(500, 3), 4.557380 * 3 / 4.2, 1e-5);
  EXPECT_GT(score(100, 1), score(2000, 1));
}

}  // namespace
}  // namespace winnow::search
