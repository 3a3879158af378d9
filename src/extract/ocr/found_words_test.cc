// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/found_words.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(FoundWords, become_lines_with_their_places_in_code_points) {
  Recognised out;
  const PlaneMap map;
  Collecting collecting(map, out);
  collecting.take({{.text = "قافلة",
                    .confidence = 80,
                    .is_rtl = true,
                    .begins_line = true,
                    .begins_block = true},
                   {.text = "two", .confidence = 60},
                   {.text = "next", .confidence = 40, .begins_line = true, .begins_block = true}});
  collecting.finish();
  EXPECT_EQ(out.text, "قافلة two\nnext");
  ASSERT_EQ(out.words.size(), 3U);
  EXPECT_EQ(out.words[1].begin, 6);
  EXPECT_EQ(out.words[1].end, 9);
  EXPECT_EQ(out.words[2].begin, 10);
  EXPECT_EQ(out.words[2].line, 1);
  EXPECT_EQ(out.words[2].block, 1);
  EXPECT_EQ(out.words[0].flags, WordFlag::right_to_left);
  EXPECT_EQ(out.mean_confidence, 60);
}

TEST(FoundWords, without_any_there_is_no_confidence) { EXPECT_EQ(mean_confidence({}), 0); }

}  // namespace
}  // namespace winnow::extract
