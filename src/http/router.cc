// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/router.h"

#include <map>

#include "base/text.h"

namespace winnow::http {

namespace {

// The values of the parts in braces, or nothing if the path does not have that shape.
std::optional<Named> match(std::string_view pattern, std::string_view path) {
  const auto wanted = split(pattern, '/');
  const auto given = split(path, '/');
  if (wanted.size() != given.size()) return std::nullopt;
  Named parts;
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    if (!wanted[i].starts_with('{')) {
      if (wanted[i] != given[i]) return std::nullopt;
      continue;
    }
    auto value = percent_decoded(given[i]);
    if (!value || value->empty()) return std::nullopt;
    parts.emplace_back(wanted[i].substr(1, wanted[i].size() - 2), std::move(*value));
  }
  return parts;
}

std::string first_of(const Named& pairs, std::string_view name) {
  for (const auto& [key, value] : pairs) {
    if (key == name) return value;
  }
  return {};
}

std::string reference(std::string_view type) {
  return R"({"application/json":{"schema":{"$ref":"#/components/schemas/)" + std::string(type) +
         R"("}}})";
}

std::string path_parameters(std::string_view pattern) {
  std::string list;
  for (const std::string& part : split(pattern, '/')) {
    if (!part.starts_with('{')) continue;
    if (!list.empty()) list += ',';
    list += R"({"name":)" + json_quoted(part.substr(1, part.size() - 2)) +
            R"(,"in":"path","required":true,"schema":{"type":"string"}})";
  }
  return "[" + list + "]";
}

std::string operation_of(const Route& route) {
  std::string text = json_quoted(lower_ascii(route.method)) + R"(:{"summary":)" +
                     json_quoted(route.sentence) + R"(,"parameters":)" +
                     path_parameters(route.pattern);
  if (route.body) text += R"(,"requestBody":{"content":)" + reference(route.body->type) + "}";
  text += R"(,"responses":{"200":{"description":"Done.")";
  if (route.answer) text += R"(,"content":)" + reference(route.answer->type);
  text += R"(},"default":{"description":"Not done.","content":)" + reference("Error") + "}}}";
  return text;
}

}  // namespace

void describe(Fields& f, ErrorAnswer& e) {
  f("fault", e.fault, "The kind of failure, a stable word.");
  f("what", e.what, "The thing as the user names it.");
  f("where", e.where, "The place inside it.");
  f("reason", e.reason, "One clause in lower case.");
  f("hint", e.hint, "What to do next; may be empty.");
}

int status_of(Fault fault) {
  switch (fault) {
    case Fault::not_found:
      return 404;
    case Fault::malformed:
      return 400;
    case Fault::refused:
      return 403;
    case Fault::over_limit:
      return 413;
    case Fault::locked:
      return 423;
    case Fault::out_of_date:
      return 409;
    case Fault::unavailable:
      return 503;
    case Fault::bug:
      break;
  }
  return 500;
}

Response error_response(const Error& error) {
  Response response = json_response(ErrorAnswer{
      std::string(to_text(error.fault)), to_valid_utf8(error.what), to_valid_utf8(error.where),
      to_valid_utf8(error.reason), to_valid_utf8(error.hint)});
  response.status = status_of(error.fault);
  return response;
}

std::optional<std::string> percent_decoded(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      out += text[i];
      continue;
    }
    const std::string byte = from_hex(text.substr(i + 1, 2));
    if (byte.size() != 1) return std::nullopt;
    out += byte;
    i += 2;
  }
  if (!is_valid_utf8(out) || out.find('\0') != std::string::npos) return std::nullopt;
  return out;
}

Result<Named> parse_query(std::string_view query) {
  Named pairs;
  for (std::string pair : split(query, '&')) {
    if (pair.empty()) continue;
    for (char& c : pair) {
      if (c == '+') c = ' ';
    }
    const std::size_t equals = pair.find('=');
    auto name = percent_decoded(std::string_view(pair).substr(0, equals));
    auto value = equals == std::string::npos
                     ? std::optional<std::string>("")
                     : percent_decoded(std::string_view(pair).substr(equals + 1));
    if (!name || !value) {
      return fail({Fault::malformed, "the request", "query", "an escape in it is broken", ""});
    }
    pairs.emplace_back(std::move(*name), std::move(*value));
  }
  return pairs;
}

std::string Ask::part(std::string_view name) const { return first_of(parts, name); }
std::string Ask::parameter(std::string_view name) const { return first_of(query, name); }
std::vector<std::string> Ask::parameters(std::string_view name) const {
  std::vector<std::string> values;
  for (const auto& [key, value] : query) {
    if (key == name) values.push_back(value);
  }
  return values;
}

Response Router::answer(const Request& request) const {
  bool has_path = false;
  for (const Route& route : routes_) {
    auto parts = match(route.pattern, request.path);
    if (!parts) continue;
    has_path = true;
    if (route.method != request.method) continue;
    auto query = parse_query(request.query);
    if (!query) return error_response(query.error());
    auto answer = route.run(Ask{std::move(*parts), std::move(*query), request.body});
    return answer ? std::move(*answer) : error_response(answer.error());
  }
  Response response = error_response({Fault::not_found, "the address", "",
                                      has_path ? "no such method here" : "nothing is there", ""});
  if (has_path) response.status = 405;
  return response;
}

std::string Router::description(std::string_view version) const {
  SchemaBook book;
  book.add(sample_of<ErrorAnswer>());
  std::map<std::string, std::string> paths;
  for (const Route& route : routes_) {
    if (route.body) book.add(*route.body);
    if (route.answer) book.add(*route.answer);
    std::string& operations = paths[route.pattern];
    if (!operations.empty()) operations += ',';
    operations += operation_of(route);
  }
  std::string text = R"({"openapi":"3.1.0","info":{"title":"winnow","version":)" +
                     json_quoted(version) + R"(},"paths":{)";
  bool first = true;
  for (const auto& [pattern, operations] : paths) {
    if (!first) text += ',';
    first = false;
    text += json_quoted(pattern) + ":{" + operations + "}";
  }
  return text + R"(},"components":{"schemas":)" + book.to_text() + "}}";
}

}  // namespace winnow::http
