// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/asked.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "base/text.h"

namespace winnow::http {
namespace {

constexpr std::array<std::string_view, 6> filter_names = {"state",  "type",   "language",
                                                          "source", "folder", "date"};

std::optional<std::int64_t> parsed_number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (problem != std::errc{} || end != text.data() + text.size() || value < 0) return std::nullopt;
  return value;
}

tl::unexpected<Error> bad_parameter(std::string_view name, std::string reason) {
  return fail({.fault = Fault::malformed,
               .what = "the parameter " + std::string(name),
               .reason = std::move(reason)});
}

}  // namespace

Result<std::int64_t> number_of(const Ask& ask, std::string_view name, std::int64_t otherwise) {
  const std::string text = ask.parameter(name);
  if (text.empty()) return otherwise;
  const auto value = parsed_number(text);
  if (!value) return bad_parameter(name, "is no number from 0");
  return *value;
}

Result<std::int64_t> serial_of(const Ask& ask, std::string_view name) {
  const auto value = parsed_number(ask.part(name));
  if (!value || *value == 0) {
    return fail({.fault = Fault::not_found,
                 .what = std::string(name) + " " + ask.part(name),
                 .reason = "there is none of that number"});
  }
  return *value;
}

search::Level level_named(std::string_view word) {
  if (word == "words") return search::Level::words;
  return word == "letters" ? search::Level::letters : search::Level::forms;
}

Result<search::Level> level_of(const Ask& ask) {
  const std::string word = ask.parameter("level");
  if (!word.empty() && word != "forms" && word != "words" && word != "letters") {
    return bad_parameter("level", "is none of forms, words, letters");
  }
  return level_named(word);
}

Result<search::Ask> search_ask_of(const Ask& ask) {
  search::Ask out;
  TRY(out.first, number_of(ask, "first", 0));
  TRY(out.count, number_of(ask, "count", 50));
  out.count = std::min(out.count, hits_max);
  if (ask.parameter("count_all") == "1") out.count_to = -1;
  if (ask.parameter("group") == "page") out.group = search::Grouping::page;
  out.off = ask.parameters("off");
  for (const auto name : filter_names) {
    for (const std::string& value : ask.parameters(name)) {
      const bool excludes = value.starts_with('-');
      out.filters.push_back({std::string(name), excludes ? value.substr(1) : value, excludes});
    }
  }
  return out;
}

Result<search::ParsedQuery> query_of(const Ask& ask) {
  TRY(const auto level, level_of(ask));
  const std::string text = ask.parameter("q");
  if (!trim_ascii(text).empty()) return search::parse_query(text, level);
  search::ParsedQuery everything;
  everything.query.level = level;
  // All but what none of no parts matches: every page.
  everything.query.root = {.kind = search::NodeKind::without,
                           .children = {{.kind = search::NodeKind::any}}};
  return everything;
}

}  // namespace winnow::http
