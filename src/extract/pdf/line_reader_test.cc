// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/line_reader.h"

#include <string>

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

void write(GlyphPage& page, double x, double y, const std::u32string& text) {
  for (const char32_t c : text) {
    if (c == U' ') {
      page.spaces.push_back({.x0 = x, .x1 = x + 5, .baseline = y, .size = 10});
    } else {
      page.clusters.push_back(
          {.text = std::u32string(1, c), .x0 = x, .x1 = x + 5, .baseline = y, .size = 10});
    }
    x += 5;
  }
}

TEST(LineReader, words_carry_their_place_in_the_text_and_on_the_page) {
  GlyphPage page;
  write(page, 100, 50, U"two words");
  const auto read = read_lines(page);
  EXPECT_EQ(read.text, "two words\n");
  ASSERT_EQ(read.words.size(), 2U);
  EXPECT_EQ(read.words[1].begin, 4);
  EXPECT_EQ(read.words[1].end, 9);
  EXPECT_DOUBLE_EQ(read.words[1].box.x0, 120);
  EXPECT_EQ(read.words[1].edges.size(), 5U);
}

TEST(LineReader, columns_are_read_one_after_the_other) {
  GlyphPage page;
  for (int i = 0; i < 4; ++i) {
    write(page, 50, 50 + 12 * i, U"left column text");
    write(page, 250, 50 + 12 * i, U"right column text");
  }
  const auto read = read_lines(page);
  EXPECT_LT(read.text.rfind("left"), read.text.find("right"));
}

TEST(LineReader, a_glyph_drawn_twice_is_read_once) {
  GlyphPage page;
  write(page, 100, 50, U"bold");
  write(page, 100.4, 50, U"bold");
  EXPECT_EQ(read_lines(page).text, "bold\n");
}

TEST(LineReader, a_mark_joins_the_letter_under_its_ink) {
  GlyphPage page;
  write(page, 100, 50, U"\u0628\u0633");
  page.clusters.push_back({.text = U"\u064E",
                           .x0 = 107,
                           .x1 = 107,
                           .baseline = 50,
                           .size = 10,
                           .ink = {.x0 = 106, .y0 = 38, .x1 = 109, .y1 = 40}});
  EXPECT_EQ(read_lines(page).text, "\u0633\u064E\u0628\n");
}

TEST(LineReader, turned_text_is_read_along_its_own_direction) {
  GlyphPage page;
  write(page, 100, 50, U"up");
  for (auto& cluster : page.clusters) cluster.angle = 90;
  const auto read = read_lines(page);
  EXPECT_EQ(read.text, "up\n");
  ASSERT_EQ(read.words.size(), 1U);
  EXPECT_NEAR(read.words[0].box.y0, 100, 1e-6);
  EXPECT_EQ(read.words[0].angle, 90);
}

TEST(LineReader, a_page_without_glyphs_has_no_text) { EXPECT_EQ(read_lines({}).text, ""); }

}  // namespace
}  // namespace winnow::extract
