// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/site.h"

#include <array>

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

const std::array<WebFile, 3> files = {
    WebFile{"/index.html", "text/html", "a", R"(<meta name="winnow" content="" />)"},
    WebFile{"/assets/a-1.js", "text/javascript", "b", "1"},
    WebFile{"/icon.svg", "image/svg+xml", "c", "<svg/>"}};
const Secrets secrets{.port = 4711, .cookie = "cookie", .header_token = "token"};

Response ask(const std::string& path, const std::string& cookie = "") {
  return Site(files, secrets).answer({.method = "GET", .path = path, .cookie = cookie});
}

TEST(Site, gives_the_header_token_to_a_page_with_the_cookie_alone) {
  EXPECT_EQ(ask("/").body, R"(<meta name="winnow" content="" />)");
  EXPECT_EQ(ask("/", "__Host-winnow-4711=wrong").body, R"(<meta name="winnow" content="" />)");
  EXPECT_EQ(ask("/", "__Host-winnow-4711=cookie").body,
            R"(<meta name="winnow" content="token" />)");
}

TEST(Site, answers_every_address_of_a_screen_with_the_page) {
  EXPECT_EQ(ask("/library").type, "text/html");
  EXPECT_EQ(ask("/index.html").type, "text/html");
}

TEST(Site, lets_hashed_files_be_kept_and_refuses_old_ones) {
  const auto kept = ask("/assets/a-1.js");
  EXPECT_EQ(kept.headers.at(0).first, "Cache-Control");
  EXPECT_EQ(ask("/assets/old-2.js").status, 404);
  EXPECT_EQ(ask("/favicon.ico").status, 404);
  EXPECT_EQ(ask("/icon.svg").body, "<svg/>");
}

}  // namespace
}  // namespace winnow::http
