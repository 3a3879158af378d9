// SPDX-License-Identifier: AGPL-3.0-or-later
// search/query_parser.h: lexemes into the tree; part of query.h. Grammar:
//
//   any  = all { "OR" all }            all  = unless { ["AND"] unless }
//   unless = ["NOT" | "-"] near        near = item { "NEAR/"n item }
//   item = "(" any ")" | "samedoc(" any ")" | field value | phrase | "=" word | word | "/" regex
//   "/"
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "search/query.h"
#include "search/query_lex.h"

namespace winnow::search {

class Parser {
 public:
  explicit Parser(ParsedQuery& parsed, std::vector<Lexeme> lexemes)
      : parsed_(parsed), lexemes_(std::move(lexemes)) {}

  void run() {
    std::optional<Node> root = any();
    if (here().kind == LexemeKind::close && parsed_.errors.empty()) {
      error(here(), "a bracket is closed that was not opened", "remove it");
    }
    if (parsed_.errors.empty() && !root) {
      error(lexemes_.back(), "there is nothing to search for", "type a word");
    }
    if (parsed_.errors.empty()) parsed_.query.root = std::move(*root);
  }

 private:
  const Lexeme& here() const { return lexemes_[at_]; }
  const Lexeme& take() { return lexemes_[at_ + 1 < lexemes_.size() ? at_++ : at_]; }
  bool at_operator(std::string_view name) const {
    return here().kind == LexemeKind::word && here().text == name;
  }
  bool at_end() const {
    return here().kind == LexemeKind::end || here().kind == LexemeKind::close ||
           !parsed_.errors.empty();
  }
  void error(const Lexeme& at, std::string reason, std::string hint) {
    if (!parsed_.errors.empty()) return;  // Later ones are often only consequences of the first.
    parsed_.errors.push_back({std::move(reason), std::move(hint), at.begin, at.end});
  }
  void colour(const Lexeme& lexeme, std::string kind) {
    parsed_.tokens.push_back({lexeme.begin, lexeme.end, std::move(kind), lexeme.text});
  }
  void notice(std::string text) {
    auto& notices = parsed_.query.notices;
    if (std::ranges::find(notices, text) == notices.end()) notices.push_back(std::move(text));
  }

  std::optional<Node> any();
  std::optional<Node> all();
  std::optional<Node> unless();
  std::optional<Node> near();
  std::optional<Node> item();
  std::optional<Node> bracket(const Lexeme& opened);
  std::optional<Node> word(const Lexeme& lexeme);
  std::optional<Node> phrase(const Lexeme& lexeme);
  std::optional<Node> regex(const Lexeme& lexeme);
  std::optional<Node> exact();
  std::optional<Node> field(const Lexeme& name);
  std::optional<Node> column(const Lexeme& name);
  std::optional<Node> pattern(const Lexeme& lexeme, Node node);
  std::optional<Node> fuzzy(const Lexeme& lexeme, Node node);
  std::optional<std::int64_t> near_distance();
  std::int64_t words_of(const Lexeme& lexeme, std::string_view text);
  bool can_stand_near(const Node& node) const;
  Node joined(NodeKind kind, std::vector<Node> parts) const;
  static Node made(NodeKind kind, const Lexeme& lexeme);

  ParsedQuery& parsed_;
  std::vector<Lexeme> lexemes_;
  std::size_t at_ = 0;
  std::int64_t depth_ = 0;
  std::int64_t words_ = 0;
};

}  // namespace winnow::search
