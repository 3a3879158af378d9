// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/html_text.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

TEST(HtmlText, nothing_in_a_text_becomes_a_tag_or_ends_an_attribute) {
  EXPECT_EQ(html_text("<script>a('\"&')</script>"),
            "&lt;script&gt;a(&#39;&quot;&amp;&#39;)&lt;/script&gt;");
  EXPECT_EQ(html_text("a\nb\tc"), "a\nb\tc");
  EXPECT_EQ(html_text(std::string_view("a\0\x1b[31m\xff", 8)), "a\uFFFD\uFFFD[31m\uFFFD");
}

TEST(HtmlText, isolates_become_elements_that_are_always_closed) {
  EXPECT_EQ(html_text("\u2068\u0623\u062d\u0645\u062f\u2069 says"),
            "<bdi>\u0623\u062d\u0645\u062f</bdi> says");
  EXPECT_EQ(html_text("\u2068a\u2068b"), "<bdi>a<bdi>b</bdi></bdi>");
  EXPECT_EQ(html_text("a\u2069 b"), "a b") << "one that was never opened closes nothing";
}

TEST(HtmlText, no_override_of_direction_is_left) {
  EXPECT_EQ(html_text("gpj.\u202efdp\u200f"), "gpj.fdp");
  EXPECT_EQ(html_isolated("a\u2069\u202eb<"), "<bdi>ab&lt;</bdi>");
}

}  // namespace
}  // namespace winnow::weigh
