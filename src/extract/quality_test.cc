// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/quality.h"

#include <string>

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

constexpr std::string_view arabic =
    "يرجى الاطلاع وإجراء ما يلزم بالسرعة القصوى وإعلامنا بالنتيجة قبل نهاية الشهر في مدينة دمشق";

TEST(Quality, sound_arabic_scores_above_the_limit_and_is_told_by_name) {
  const auto quality = judge_text(arabic);
  EXPECT_GT(quality.letter_score_arabic, -1.25);
  EXPECT_EQ(quality.language, "ar");
  EXPECT_FALSE(needs_pixels(arabic, quality, {}));
}

TEST(Quality, reversed_arabic_is_to_be_read_from_pixels) {
  std::string reversed;
  for (std::size_t at = 0; at + 1 < arabic.size();) {
    const std::size_t size = arabic[at] == ' ' ? 1 : 2;
    reversed.insert(0, arabic.substr(at, size));
    at += size;
  }
  EXPECT_TRUE(needs_pixels(reversed, judge_text(reversed), {}));
}

TEST(Quality, characters_without_a_name_are_bad) {
  std::string text = "twenty characters of text";
  for (int i = 0; i < 10; ++i) text += "\xEF\xBF\xBD";
  const auto quality = judge_text(text);
  EXPECT_GT(quality.bad_share, 0.10);
  EXPECT_TRUE(needs_pixels(text, quality, {}));
}

TEST(Quality, a_page_with_a_picture_and_no_text_is_to_be_read_from_pixels) {
  EXPECT_TRUE(needs_pixels("", judge_text(""), {.image_share = 0.9}));
  EXPECT_FALSE(needs_pixels("", judge_text(""), {}));
}

}  // namespace
}  // namespace winnow::extract
