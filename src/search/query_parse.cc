// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/text.h"
#include "search/query_parser.h"

namespace winnow::search {

Node Parser::made(NodeKind kind, const Lexeme& lexeme) {
  Node node;
  node.kind = kind;
  node.text = lexeme.text;
  node.begin = lexeme.begin;
  node.end = lexeme.end;
  return node;
}

Node Parser::joined(NodeKind kind, std::vector<Node> parts) const {
  if (parts.size() == 1) return std::move(parts.front());
  Node node;
  node.kind = kind;
  node.begin = parts.front().begin;
  node.end = parts.back().end;
  node.children = std::move(parts);
  return node;
}

std::optional<Node> Parser::any() {
  std::vector<Node> parts;
  while (true) {
    const std::size_t before = at_;
    if (std::optional<Node> part = all()) parts.push_back(std::move(*part));
    const bool empty = at_ == before;
    if (!at_operator("OR")) {
      if (empty && before > 0 && lexemes_[before - 1].kind == LexemeKind::word &&
          lexemes_[before - 1].text == "OR") {
        error(lexemes_[before - 1], "a word is missing behind OR", "quote \"OR\" to search it");
      }
      break;
    }
    if (empty) error(here(), "a word is missing before OR", "quote \"OR\" to search it");
    colour(take(), "operator");
  }
  if (parts.empty()) return std::nullopt;
  return joined(NodeKind::any, std::move(parts));
}

std::optional<Node> Parser::all() {
  std::vector<Node> parts;
  bool first = true;
  while (!at_end() && !at_operator("OR")) {
    if (at_operator("AND")) {
      const Lexeme& sign = take();
      colour(sign, "operator");
      const bool dangling = first || at_end() || at_operator("OR") || at_operator("AND");
      if (dangling) error(sign, "AND stands between two words", "quote \"AND\" to search it");
    }
    if (at_end()) break;
    if (std::optional<Node> part = unless()) parts.push_back(std::move(*part));
    first = false;
  }
  if (parts.empty()) return std::nullopt;
  return joined(NodeKind::all, std::move(parts));
}

std::optional<Node> Parser::unless() {
  const bool negated = here().kind == LexemeKind::minus || at_operator("NOT");
  if (!negated) return near();
  const Lexeme& sign = take();
  colour(sign, "operator");
  if (at_end() || at_operator("AND") || at_operator("OR")) {
    error(sign, "a word is missing behind the negation", "quote \"NOT\" to search it");
    return std::nullopt;
  }
  if (++depth_ > query_depth_max) {
    error(sign, "the query is nested deeper than 32", "simplify it");
    return std::nullopt;
  }
  std::optional<Node> child = unless();
  --depth_;
  if (!child) return std::nullopt;
  Node node = made(NodeKind::without, sign);
  node.text.clear();
  node.end = child->end;
  node.children.push_back(std::move(*child));
  return node;
}

std::optional<std::int64_t> Parser::near_distance() {
  constexpr std::string_view sign = "NEAR/";
  if (here().kind != LexemeKind::word || !here().text.starts_with(sign)) return std::nullopt;
  const std::string digits = here().text.substr(sign.size());
  const bool sound = !digits.empty() && digits.size() <= 4 &&
                     std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
  if (!sound || std::stoll(digits) == 0) {
    error(here(), "a number from 1 to 9999 is expected behind NEAR/", "write a NEAR/10 b");
    return std::nullopt;
  }
  return std::stoll(digits);
}

bool Parser::can_stand_near(const Node& node) const {
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::exact:
    case NodeKind::phrase:
    case NodeKind::prefix:
    case NodeKind::wildcard:
    case NodeKind::fuzzy:
    case NodeKind::regex:
    case NodeKind::near:
      return true;
    case NodeKind::any:
      return std::ranges::all_of(node.children,
                                 [this](const Node& child) { return can_stand_near(child); });
    case NodeKind::all:
    case NodeKind::without:
    case NodeKind::same_document:
    case NodeKind::field:
    case NodeKind::column:
      return false;
  }
  return false;
}

std::optional<Node> Parser::near() {
  std::optional<Node> left = item();
  while (parsed_.errors.empty()) {
    const auto distance = near_distance();
    if (!distance) break;
    const Lexeme& sign = take();
    colour(sign, "operator");
    std::optional<Node> right = at_end() ? std::nullopt : item();
    if (!left || !right || !can_stand_near(*left) || !can_stand_near(*right)) {
      error(sign, "NEAR stands between words, phrases, patterns or an OR of them",
            "write a NEAR/10 b");
      return std::nullopt;
    }
    Node node;
    node.kind = NodeKind::near;
    node.distance = *distance;
    node.begin = left->begin;
    node.end = right->end;
    node.children.push_back(std::move(*left));
    node.children.push_back(std::move(*right));
    left = std::move(node);
  }
  return left;
}

std::optional<Node> Parser::item() {
  const Lexeme& lexeme = take();
  switch (lexeme.kind) {
    case LexemeKind::open:
      return bracket(lexeme);
    case LexemeKind::phrase:
      return phrase(lexeme);
    case LexemeKind::regex:
      return regex(lexeme);
    case LexemeKind::equals:
      return exact();
    case LexemeKind::field:
      return field(lexeme);
    case LexemeKind::minus:
      error(lexeme, "a negation cannot stand here", "put it before the whole part");
      return std::nullopt;
    case LexemeKind::word:
      break;
    case LexemeKind::close:
    case LexemeKind::end:
      error(lexeme, "a word is expected here", "");
      return std::nullopt;
  }
  if (lexeme.text == "samedoc" && lexeme.touches_next && here().kind == LexemeKind::open) {
    colour(lexeme, "operator");
    const Lexeme& opened = take();
    std::optional<Node> child = bracket(opened);
    if (!child) return std::nullopt;
    Node node = made(NodeKind::same_document, lexeme);
    node.text.clear();
    node.end = child->end;
    node.children.push_back(std::move(*child));
    return node;
  }
  if (lexeme.text == "AND" || lexeme.text == "OR" || lexeme.text.starts_with("NEAR/")) {
    error(lexeme, lexeme.text + " stands between two words", "quote it to search it");
    return std::nullopt;
  }
  return word(lexeme);
}

std::optional<Node> Parser::bracket(const Lexeme& opened) {
  colour(opened, "bracket");
  if (++depth_ > query_depth_max) {
    error(opened, "the query is nested deeper than 32", "simplify it");
    return std::nullopt;
  }
  std::optional<Node> inner = any();
  --depth_;
  if (here().kind != LexemeKind::close) {
    error(opened, "a bracket is not closed", "add the closing bracket");
    return std::nullopt;
  }
  colour(take(), "bracket");
  if (!inner) error(opened, "there is nothing between the brackets", "remove them");
  return inner;
}

// Counts the words and refuses too many.

ParsedQuery parse_query(std::string_view text, Level level) {
  ParsedQuery parsed;
  parsed.query.level = level;
  if (static_cast<std::int64_t>(text.size()) > query_bytes_max) {
    parsed.errors.push_back({"the query is longer than 4,096 bytes",
                             "search a list of lines instead", 0, count_codepoints(text)});
    return parsed;
  }
  std::vector<Lexeme> lexemes = lex_query(text, parsed);
  if (parsed.errors.empty()) Parser(parsed, std::move(lexemes)).run();
  return parsed;
}

}  // namespace winnow::search
