// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/guard.h"

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

const Secrets secrets{8123, "c0ffee", "7e57"};

Request own_page(std::string method, std::string path) {
  Request request;
  request.method = std::move(method);
  request.path = std::move(path);
  request.host = "127.0.0.1:8123";
  request.fetch_site = "same-origin";
  request.cookie = "other=1; __Host-winnow-8123=c0ffee";
  return request;
}

int status_of(const Request& request) {
  const auto refusal = judge(request, secrets);
  return refusal ? refusal->status : 200;
}

TEST(Guard, lets_our_own_page_read) {
  EXPECT_EQ(status_of(own_page("GET", "/api/case")), 200);
  Request old_browser = own_page("GET", "/api/case");
  old_browser.fetch_site.clear();
  old_browser.origin = "http://127.0.0.1:8123";
  EXPECT_EQ(status_of(old_browser), 200);
}

TEST(Guard, answers_no_other_host_name_even_without_a_cookie) {
  for (const char* host : {"evil.example", "127.0.0.1", "127.0.0.1:8124", "localhost:8123", "",
                           "127.0.0.1:8123.evil.example"}) {
    Request request = own_page("GET", "/");
    request.host = host;
    EXPECT_EQ(status_of(request), 421) << host;
  }
}

TEST(Guard, serves_originals_on_the_other_host_name_alone) {
  Request request = own_page("GET", "/original/abc");
  EXPECT_EQ(status_of(request), 421);
  request.host = "localhost:8123";
  EXPECT_EQ(status_of(request), 200);
}

TEST(Guard, refuses_reads_of_a_page_on_another_port_that_carries_our_cookie) {
  for (const char* site : {"same-site", "cross-site", "none", "Same-Origin"}) {
    Request request = own_page("GET", "/api/case");
    request.fetch_site = site;
    EXPECT_EQ(status_of(request), 403) << site;
  }
  Request other = own_page("GET", "/api/case");
  other.fetch_site.clear();
  other.origin = "http://127.0.0.1:8124";
  EXPECT_EQ(status_of(other), 403);
  other.origin = "null";
  EXPECT_EQ(status_of(other), 403);
  other.origin.clear();
  EXPECT_EQ(status_of(other), 403);
}

TEST(Guard, refuses_a_foreign_origin_even_where_the_site_is_said_to_be_ours) {
  Request request = own_page("POST", "/api/undo");
  request.header_token = "7e57";
  EXPECT_EQ(status_of(request), 200);
  request.origin = "http://evil.example";
  EXPECT_EQ(status_of(request), 403);
}

TEST(Guard, refuses_without_the_cookie_of_this_port) {
  for (const char* cookie : {"", "__Host-winnow-8124=c0ffee", "__Host-winnow-8123=c0ffe",
                             "__Host-winnow-8123=", "x__Host-winnow-8123=c0ffee"}) {
    Request request = own_page("GET", "/api/case");
    request.cookie = cookie;
    EXPECT_EQ(status_of(request), 403) << cookie;
  }
}

TEST(Guard, refuses_writes_without_the_token_of_the_page) {
  for (const char* method : {"POST", "PUT", "DELETE"}) {
    Request request = own_page(method, "/api/views/7f3k2m9x4t");
    EXPECT_EQ(status_of(request), 403) << method;
    request.header_token = "wrong";
    EXPECT_EQ(status_of(request), 403) << method;
    request.header_token = "7e57";
    EXPECT_EQ(status_of(request), 200) << method;
  }
}

TEST(Guard, has_no_cors) {
  EXPECT_EQ(status_of(own_page("OPTIONS", "/api/case")), 405);
  EXPECT_EQ(status_of(own_page("OPTIONS", "/")), 405);
  EXPECT_EQ(status_of(own_page("POST", "/")), 405);
  for (const auto& headers : {page_headers(), original_headers()}) {
    for (const auto& [name, value] : headers) EXPECT_FALSE(name.starts_with("Access-Control"));
  }
}

TEST(Guard, lets_open_be_asked_before_the_cookie_but_not_from_elsewhere) {
  Request request = own_page("POST", "/api/open");
  request.cookie.clear();
  EXPECT_EQ(status_of(request), 200);
  request.fetch_site = "cross-site";
  EXPECT_EQ(status_of(request), 403);
  EXPECT_EQ(status_of(own_page("GET", "/api/open")), 405);
}

TEST(LaunchToken, works_once) {
  const auto token = random_token();
  ASSERT_TRUE(token);
  EXPECT_EQ(token->size(), 64U);
  LaunchToken launch(*token);
  EXPECT_FALSE(launch.spend("wrong"));
  EXPECT_FALSE(launch.spend(""));
  EXPECT_TRUE(launch.spend(*token));
  EXPECT_FALSE(launch.spend(*token));
  EXPECT_FALSE(launch.spend(""));
}

TEST(Cookie, carries_the_port_and_every_protection) {
  EXPECT_EQ(cookie_to_set(secrets),
            "__Host-winnow-8123=c0ffee; Path=/; Secure; HttpOnly; SameSite=Strict");
}

}  // namespace
}  // namespace winnow::http
