// SPDX-License-Identifier: AGPL-3.0-or-later
// http/router.h: rows of the API: what is asked by which method and path, and who answers.
//
// In:     requests the guard has let through; bodies are JSON records.
// Out:    the record of the answer as JSON, or an ErrorAnswer with the status of its fault.
// Fails:  a path without a row is 404, a path with rows of other methods 405.
// Holds:  server and description read the same rows; a handler never sees a percent-encoded text.
// From:   architecture.md 7, 9; OpenAPI 3.1.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "http/server.h"

namespace winnow::http {

// An Error as clients see it.
struct ErrorAnswer {
  static constexpr std::string_view type_name = "Error";
  std::string fault{};
  std::string what{};
  std::string where{};
  std::string reason{};
  std::string hint{};
};
void describe(Fields& f, ErrorAnswer& e);

Response error_response(const Error& error);
int status_of(Fault fault);

using Named = std::vector<std::pair<std::string, std::string>>;

// Percent-decoded; nothing if an escape is broken or the text is no valid UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);
Result<Named> parse_query(std::string_view query);

// What was asked, decoded: the parts of the path in braces, and the query in its order.
struct Ask {
  Named parts{};
  Named query{};
  std::string body{};
  // The first of that name, or empty.
  std::string part(std::string_view name) const;
  std::string parameter(std::string_view name) const;
  std::vector<std::string> parameters(std::string_view name) const;
};

struct Route {
  std::string method{};
  std::string pattern{};  // Such as "/api/documents/{id}".
  std::string sentence{};
  std::optional<RecordView> body{};  // Sampled, for the description.
  std::optional<RecordView> answer{};
  std::function<Result<Response>(const Ask&)> run{};
};

template <class T>
RecordView sample_of() {
  return {T::type_name, [](Fields& f) {
            T value{};
            describe(f, value);
          }};
}

template <class T>
Response json_response(const T& answer) {
  Response response;
  response.body = to_json(answer);
  return response;
}

// Reads: the answer is a record.
template <class Answer>
Route read_route(std::string pattern, std::string sentence,
                 std::function<Result<Answer>(const Ask&)> answer) {
  return {"GET",
          std::move(pattern),
          std::move(sentence),
          std::nullopt,
          sample_of<Answer>(),
          [answer = std::move(answer)](const Ask& ask) -> Result<Response> {
            TRY(const Answer value, answer(ask));
            return json_response(value);
          }};
}

// Writes: body and answer are records.
template <class Body, class Answer>
Route write_route(std::string method, std::string pattern, std::string sentence,
                  std::function<Result<Answer>(const Ask&, const Body&)> answer) {
  return {std::move(method),
          std::move(pattern),
          std::move(sentence),
          sample_of<Body>(),
          sample_of<Answer>(),
          [answer = std::move(answer)](const Ask& ask) -> Result<Response> {
            TRY(const Body body, from_json<Body>(ask.body));
            TRY(const Answer value, answer(ask, body));
            return json_response(value);
          }};
}

class Router {
 public:
  explicit Router(std::vector<Route> routes) : routes_(std::move(routes)) {}
  Response answer(const Request& request) const;
  // The OpenAPI 3.1 document of all rows.
  std::string description(std::string_view version) const;

 private:
  std::vector<Route> routes_;
};

}  // namespace winnow::http
