// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/html_page.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

TEST(HtmlPage, a_page_carries_all_it_needs_and_forbids_the_rest) {
  HtmlPage page("A <b> & \u202etitle");
  page.heading("Lines & <more>");
  page.table({"a", "b"}, {{"1", "<bdi>2</bdi>"}});
  page.pairs({{"prior", "0.5"}});
  const std::string html = std::move(page).finish();
  EXPECT_TRUE(html.starts_with("<!doctype html>\n"));
  EXPECT_TRUE(html.ends_with("</body>\n</html>\n"));
  EXPECT_NE(html.find("default-src 'none'; style-src 'unsafe-inline'"), std::string::npos);
  EXPECT_NE(html.find("<h1><bdi>A &lt;b&gt; &amp; title</bdi></h1>"), std::string::npos);
  EXPECT_NE(html.find("<h2>Lines &amp; &lt;more&gt;</h2>"), std::string::npos);
  EXPECT_NE(html.find("<td>1</td><td><bdi>2</bdi></td>"), std::string::npos);
  EXPECT_NE(html.find("@media print"), std::string::npos);
  EXPECT_NE(html.find("color-scheme:light dark"), std::string::npos);
  for (const std::string_view outside : {"<script", "http:", "https:", "src=", "href=", "url("}) {
    EXPECT_EQ(html.find(outside), std::string::npos) << outside;
  }
}

TEST(HtmlPage, an_empty_list_or_table_leaves_no_frame) {
  HtmlPage page("t");
  page.list({});
  page.table({"a"}, {});
  const std::string html = std::move(page).finish();
  EXPECT_EQ(html.find("<ul>"), std::string::npos);
  EXPECT_EQ(html.find("<table>"), std::string::npos);
}

}  // namespace
}  // namespace winnow::weigh
