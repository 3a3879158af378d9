// SPDX-License-Identifier: AGPL-3.0-or-later
#include <re2/re2.h>

#include "base/text.h"
#include "search/dates.h"
#include "search/query_parser.h"
#include "search/terms.h"
#include "search/tokens.h"

namespace winnow::search {
namespace {

bool is_pattern_sign(char c) { return c == '*' || c == '?'; }

}  // namespace

std::int64_t Parser::words_of(const Lexeme& lexeme, std::string_view text) {
  Tokens tokens;
  tokenise(text, Purpose::query, tokens);
  words_ += static_cast<std::int64_t>(tokens.list.size());
  if (words_ > query_words_max) {
    error(lexeme, "the query has more than 256 words", "search a list of lines instead");
  }
  if (tokens.list.empty()) {
    notice("\"" + std::string(text) + "\" holds no word and was left out");
  }
  return static_cast<std::int64_t>(tokens.list.size());
}

std::optional<Node> Parser::phrase(const Lexeme& lexeme) {
  colour(lexeme, "phrase");
  if (words_of(lexeme, lexeme.text) == 0) return std::nullopt;
  Node node = made(NodeKind::phrase, lexeme);
  node.distance = lexeme.distance;
  return node;
}

std::optional<Node> Parser::regex(const Lexeme& lexeme) {
  colour(lexeme, "pattern");
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(1 << 20);
  const re2::RE2 compiled(lexeme.text, options);
  if (!compiled.ok()) {
    error(lexeme, "the regular expression is malformed: " + compiled.error(), "");
    return std::nullopt;
  }
  Tokens letters;
  tokenise(lexeme.text, Purpose::query, letters);
  if (count_codepoints(letters.terms) < 2) {
    error(lexeme, "a pattern needs at least 2 letters", "add letters");
    return std::nullopt;
  }
  return made(NodeKind::regex, lexeme);
}

std::optional<Node> Parser::exact() {
  while (here().kind == LexemeKind::equals) take();
  const Lexeme& lexeme = take();
  if (lexeme.kind == LexemeKind::phrase) return phrase(lexeme);
  Lexeme bare = lexeme;
  bare.text.erase(0, std::min(bare.text.find_first_not_of('='), bare.text.size()));
  if (lexeme.kind != LexemeKind::word || std::ranges::any_of(bare.text, is_pattern_sign)) {
    error(lexeme, "a word is expected behind =", "write =word");
    return std::nullopt;
  }
  colour(lexeme, "exact");
  if (words_of(lexeme, bare.text) == 0) return std::nullopt;
  return made(NodeKind::exact, bare);
}

std::optional<Node> Parser::word(const Lexeme& lexeme) {
  Node node = made(NodeKind::word, lexeme);
  if (std::ranges::any_of(node.text, is_pattern_sign)) return pattern(lexeme, std::move(node));
  const std::size_t tilde = node.text.rfind('~');
  if (tilde != std::string::npos && tilde > 0 && tilde + 1 < node.text.size()) {
    const std::string_view distance = std::string_view(node.text).substr(tilde + 1);
    if (std::ranges::all_of(distance, [](char c) { return c >= '0' && c <= '9'; })) {
      if (distance != "1" && distance != "2") {
        error(lexeme, "the distance of a fuzzy word is 1 or 2", "write word~1");
        return std::nullopt;
      }
      return fuzzy(lexeme, std::move(node));
    }
  }
  for (const std::string_view small : {"and", "or", "not"}) {
    if (node.text == small) {
      notice("\"" + node.text + "\" is searched as a word; operators are written in capitals");
    }
  }
  colour(lexeme, "word");
  if (words_of(lexeme, node.text) == 0) return std::nullopt;
  return node;
}

std::optional<Node> Parser::pattern(const Lexeme& lexeme, Node node) {
  colour(lexeme, "pattern");
  std::string letters = node.text;
  std::erase_if(letters, is_pattern_sign);
  Tokens tokens;
  tokenise(letters, Purpose::query, tokens);
  ++words_;
  if (tokens.list.size() > 1) {
    error(lexeme, "a pattern is one word", "put a space between the words");
    return std::nullopt;
  }
  if (tokens.list.empty() || count_codepoints(tokens.term(tokens.list[0])) < 2) {
    error(lexeme, "a pattern needs at least 2 letters", "add letters");
    return std::nullopt;
  }
  const std::size_t sign = std::min(node.text.find('*'), node.text.find('?'));
  if (node.text[sign] == '*' && sign + 1 == node.text.size()) {
    node.kind = NodeKind::prefix;
    node.text.pop_back();
  } else {
    node.kind = NodeKind::wildcard;
  }
  return node;
}

std::optional<Node> Parser::fuzzy(const Lexeme& lexeme, Node node) {
  colour(lexeme, "pattern");
  node.kind = NodeKind::fuzzy;
  node.distance = node.text.back() - '0';
  node.text.resize(node.text.size() - 2);
  Tokens tokens;
  tokenise(node.text, Purpose::query, tokens);
  ++words_;
  if (tokens.list.size() != 1) {
    error(lexeme, "a fuzzy word is one word", "put a space between the words");
    return std::nullopt;
  }
  const std::string_view term = tokens.term(tokens.list[0]);
  const std::int64_t letters = count_codepoints(term);
  const char32_t first = code_point_at(term, 0).value;
  const std::int64_t least = node.distance == 1 ? 4 : first >= 0x600 && first <= 0x6FF ? 5 : 6;
  if (letters < least) {
    error(lexeme, "the word is too short for this distance",
          "distance 1 needs 4 letters, distance 2 needs 6 (5 in Arabic)");
    return std::nullopt;
  }
  return node;
}

std::optional<Node> Parser::field(const Lexeme& name) {
  colour(name, "field");
  if (is_unindexed_field(name.text)) {
    error(name, "this index holds nothing for " + name.text + ":", "leave that part out");
    return std::nullopt;
  }
  const bool has_value =
      name.touches_next && (here().kind == LexemeKind::word || here().kind == LexemeKind::phrase ||
                            here().kind == LexemeKind::regex || here().kind == LexemeKind::equals);
  if (!has_value) {
    error(name, "a value is missing behind " + name.text + ":", "write it without a space");
    return std::nullopt;
  }
  if (is_column(name.text)) return column(name);
  const bool whole = find_field(name.text)->whole_value;
  std::optional<Node> value = item();
  if (!value) return std::nullopt;
  const bool fits = whole ? value->kind == NodeKind::word || value->kind == NodeKind::phrase
                          : value->kind != NodeKind::same_document;
  if (!fits) {
    error(name, "this cannot stand behind " + name.text + ":", "write a word or a quoted value");
    return std::nullopt;
  }
  Node node = made(NodeKind::field, name);
  node.text.clear();
  node.field = name.text;
  node.end = value->end;
  node.children.push_back(std::move(*value));
  return node;
}

std::optional<Node> Parser::column(const Lexeme& name) {
  const Lexeme& value = take();
  if (value.kind != LexemeKind::word && value.kind != LexemeKind::phrase) {
    error(value, "a value is expected behind " + name.text + ":", "");
    return std::nullopt;
  }
  colour(value, "column");
  if (name.text == "date" && !value.text.empty() && !parse_days(value.text)) {
    error(value, "this is not a date", "write 2011, 2011-05, 2011-05-03 or 2011..2013");
    return std::nullopt;
  }
  Node node = made(NodeKind::column, value);
  node.field = name.text == "lang" ? "language" : name.text;
  node.begin = name.begin;
  return node;
}

}  // namespace winnow::search
