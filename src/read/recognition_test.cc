// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/recognition.h"

#include <gtest/gtest.h>

namespace winnow::read {
namespace {

Page recognised_page() {
  return {.number = 1,
          .text = "The quick brown dog",
          .words = {{.begin = 0, .end = 3}},
          .text_state = TextState::ocr,
          .engine = "tesseract",
          .quality = {.characters = 16, .known_words_latin = 0.9}};
}

TEST(Recognition, a_page_without_text_gets_the_recognised_one) {
  Page page{.number = 1, .text_state = TextState::needs_ocr, .engine = "mupdf"};
  put_recognised(page, recognised_page());
  EXPECT_EQ(page.text, "The quick brown dog");
  EXPECT_EQ(page.text_state, TextState::ocr);
  EXPECT_EQ(page.words.size(), 1U);
  EXPECT_TRUE(page.other_engine.empty());
}

TEST(Recognition, a_worse_text_layer_is_kept_beside_the_recognised_text) {
  Page page{.number = 1,
            .text = "Uif rvjdl cspxo eph boe npsf",
            .text_state = TextState::needs_ocr,
            .engine = "mupdf",
            .quality = {.characters = 24, .known_words_latin = 0.1}};
  put_recognised(page, recognised_page());
  EXPECT_EQ(page.text, "The quick brown dog");
  EXPECT_EQ(page.other_text, "Uif rvjdl cspxo eph boe npsf");
  EXPECT_EQ(page.other_engine, "mupdf");
}

TEST(Recognition, a_better_text_layer_stays_and_the_recognised_text_is_kept_beside) {
  Page page{.number = 1,
            .text = "The quick brown dog jumped over",
            .text_state = TextState::needs_ocr,
            .engine = "mupdf",
            .quality = {.characters = 26, .known_words_latin = 1.0}};
  put_recognised(page, recognised_page());
  EXPECT_EQ(page.text, "The quick brown dog jumped over");
  EXPECT_EQ(page.text_state, TextState::text);
  EXPECT_EQ(page.other_engine, "tesseract");
}

TEST(Recognition, a_page_on_which_nothing_was_found_is_checked_empty) {
  Page page{.number = 1, .text_state = TextState::needs_ocr};
  put_recognised(page, {.number = 1, .text_state = TextState::no_text});
  EXPECT_EQ(page.text_state, TextState::no_text);
}

}  // namespace
}  // namespace winnow::read
