// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/router.h"

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

struct Echo {
  static constexpr std::string_view type_name = "Echo";
  std::string text{};
};
void describe(Fields& f, Echo& e) { f("text", e.text, "What was said."); }

Router made_router() {
  std::vector<Route> routes;
  routes.push_back(
      read_route<Echo>("/api/echo/{id}", "Says it.", [](const Ask& ask) -> Result<Echo> {
        if (ask.part("id") == "gone")
          return fail({Fault::not_found, "gone", "", "nothing is there", ""});
        return Echo{ask.part("id") + ":" + ask.parameter("q")};
      }));
  routes.push_back(write_route<Echo, Echo>("PUT", "/api/echo/{id}", "Keeps it.",
                                           [](const Ask& ask, const Echo& body) -> Result<Echo> {
                                             return Echo{ask.part("id") + body.text};
                                           }));
  return Router(std::move(routes));
}

Response answer_to(std::string method, std::string path, std::string query = "",
                   std::string body = "") {
  Request request;
  request.method = std::move(method);
  request.path = std::move(path);
  request.query = std::move(query);
  request.body = std::move(body);
  return made_router().answer(request);
}

TEST(Router, hands_over_decoded_parts_and_query) {
  EXPECT_EQ(answer_to("GET", "/api/echo/7", "q=%D9%85+b").body, "{\"text\":\"7:\u0645 b\"}");
}

TEST(Router, reads_bodies_as_records) {
  EXPECT_EQ(answer_to("PUT", "/api/echo/7", "", R"({"text":"x"})").body, R"({"text":"7x"})");
  EXPECT_EQ(answer_to("PUT", "/api/echo/7", "", "{").status, 400);
}

TEST(Router, answers_errors_with_the_status_of_their_fault) {
  const Response gone = answer_to("GET", "/api/echo/gone");
  EXPECT_EQ(gone.status, 404);
  EXPECT_EQ(from_json<ErrorAnswer>(gone.body)->fault, "not_found");
  EXPECT_EQ(answer_to("GET", "/api/nothing").status, 404);
  EXPECT_EQ(answer_to("DELETE", "/api/echo/7").status, 405);
  EXPECT_EQ(answer_to("GET", "/api/echo/").status, 404);
}

TEST(Router, refuses_broken_escapes_and_bytes_that_are_no_text) {
  for (const char* query : {"q=%", "q=%4", "q=%zz", "q=%ff", "q=%00"}) {
    EXPECT_EQ(answer_to("GET", "/api/echo/7", query).status, 400) << query;
  }
}

TEST(Router, describes_every_row_as_openapi) {
  const std::string text = made_router().description("0.1.0");
  for (const char* part : {R"("/api/echo/{id}":{"get":)", R"("put":)", R"("summary":"Says it.")",
                           R"("$ref":"#/components/schemas/Echo")", R"("Error": {)"}) {
    EXPECT_NE(text.find(part), std::string::npos) << part;
  }
}

}  // namespace
}  // namespace winnow::http
