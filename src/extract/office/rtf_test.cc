// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/rtf.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

RecordingSink read(std::string_view rtf) {
  RecordingSink sink;
  read_rtf({.bytes = rtf}, {}, sink);
  return sink;
}

TEST(Rtf, bytes_are_read_in_the_code_page_of_their_font) {
  const RecordingSink sink = read(
      "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 A;}{\\f1\\fcharset178 B;}}"
      "\\f1 \\'e3\\'d1\\'cd\\'c8\\'c7\\par\\f0 caf\\'e9\\par}");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "مرحبا\ncafé\n");
}

TEST(Rtf, unicode_takes_the_place_of_the_characters_that_follow) {
  const RecordingSink sink = read("{\\rtf1\\uc1 \\u1605?\\u-3913?x\\u55357?\\u56832?}");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "م\uF0B7x😀\n");
}

TEST(Rtf, hidden_and_deleted_text_is_flagged_and_properties_are_facts) {
  const RecordingSink sink =
      read("{\\rtf1{\\info{\\title T}{\\author A}}seen {\\v secret}{\\deleted gone}}");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].words.size(), 2U);
  EXPECT_EQ(sink.values_of("title"), std::vector<std::string>{"T"});
  EXPECT_EQ(sink.values_of("author"), std::vector<std::string>{"A"});
}

TEST(Rtf, a_cut_file_gives_what_is_there) {
  RecordingSink sink;
  EXPECT_EQ(read_rtf({.bytes = "{\\rtf1 needle {\\b cu"}, {}, sink).reason, "truncated");
  EXPECT_NE(sink.all_text().find("needle"), std::string::npos);
}

}  // namespace
}  // namespace winnow::extract
