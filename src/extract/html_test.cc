// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/html.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

RecordingSink read(std::string_view html) {
  RecordingSink sink;
  read_html({.bytes = html}, {}, sink);
  return sink;
}

TEST(Html, two_hundred_thousand_nested_elements_are_read) {
  const RecordingSink sink = read(corpus_file("hostile-made/deep.html"));
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_GT(sink.pages[0].quality.characters, 0);
}

TEST(Html, scripts_and_comments_are_not_visible_but_kept) {
  const RecordingSink sink = read("<p>seen</p><script>var a='<p>secret';</script><!-- note -->");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "seen\n");
  EXPECT_EQ(sink.pages[0].other_text, "var a='<p>secret';\nnote\n");
}

TEST(Html, hidden_elements_are_flagged) {
  const RecordingSink sink =
      read("<p>a</p><div style='display: none'>b<div>c</div>d</div><p>e</p>");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "a\nb\nc\nd\ne\n");
  EXPECT_EQ(sink.pages[0].words.size(), 3U);
}

TEST(Html, title_meta_and_links_are_facts_and_remote_references_are_counted) {
  const RecordingSink sink = read(
      "<title>T &amp; U</title><meta name=author content=\"Ann\"><a href=http://x/y>z</a>"
      "<img src='http://tracker/1.gif'>");
  EXPECT_EQ(sink.values_of("title"), std::vector<std::string>{"T & U"});
  EXPECT_EQ(sink.values_of("author"), std::vector<std::string>{"Ann"});
  EXPECT_EQ(sink.values_of("link"), std::vector<std::string>{"http://x/y"});
  EXPECT_EQ(sink.values_of("remote_references"), std::vector<std::string>{"1"});
}

}  // namespace
}  // namespace winnow::extract
