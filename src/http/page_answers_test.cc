// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/page_answers.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::http {
namespace {

Page page_of(std::string text) {
  return {.number = 1, .width = 100, .height = 200, .text = std::move(text)};
}

// "convoy at" on one line, "dawn" on the next.
const std::vector<Word> words = {{.begin = 0, .end = 6, .box = {10, 10, 40, 20}, .line = 0},
                                 {.begin = 7, .end = 9, .box = {45, 10, 55, 20}, .line = 0},
                                 {.begin = 10, .end = 14, .box = {10, 30, 30, 40}, .line = 1}};

TEST(PageMarks, join_the_words_of_a_line_and_break_with_it) {
  const auto marks = marks_of(page_of("convoy at\ndawn"), words, {{.from = 0, .to = 14}});
  ASSERT_EQ(marks.hits.size(), 1U);
  ASSERT_EQ(marks.hits[0].boxes.size(), 2U);
  EXPECT_EQ(marks.hits[0].boxes[0], (BoxShare{0.1, 0.05, 0.45, 0.05}));
  EXPECT_EQ(marks.hits[0].boxes[1], (BoxShare{0.1, 0.15, 0.2, 0.05}));
}

TEST(PageMarks, cut_a_word_at_the_edges_of_its_characters) {
  auto cut = words;
  cut[0].edges = {{.codepoints = 3, .x0 = 100, .x1 = 250}, {.codepoints = 3, .x0 = 250, .x1 = 400}};
  const auto marks = marks_of(page_of("convoy at\ndawn"), cut, {{.from = 3, .to = 6}});
  EXPECT_EQ(marks.hits[0].boxes[0], (BoxShare{0.25, 0.05, 0.15, 0.05}));
}

TEST(PageMarks, of_a_page_without_size_have_no_boxes) {
  Page page = page_of("convoy at\ndawn");
  page.width = 0;
  EXPECT_TRUE(marks_of(page, words, {{.from = 0, .to = 6}}).hits[0].boxes.empty());
}

TEST(PageWords, are_lines_with_the_text_of_each_word) {
  const auto answer = words_of(page_of("convoy at\ndawn"), words);
  ASSERT_EQ(answer.lines.size(), 2U);
  EXPECT_EQ(answer.lines[0].words[1].t, "at");
  EXPECT_EQ(answer.lines[1].words[0].t, "dawn");
  EXPECT_EQ(answer.lines[0].box, (BoxShare{0.1, 0.05, 0.45, 0.05}));
  EXPECT_NE(to_json(answer).find("\"box\":[0.1,0.15,0.2,0.05]"), std::string::npos);
}

TEST(PageText, reads_right_to_left_by_its_letters) {
  EXPECT_EQ(text_of(page_of("القافلة 12 ABC")).dir, "rtl");
  EXPECT_EQ(text_of(page_of("convoy قافلة")).dir, "ltr");
  EXPECT_EQ(text_of(page_of("12:30")).dir, "ltr");
}

}  // namespace
}  // namespace winnow::http
