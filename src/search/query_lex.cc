// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/query_lex.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/text.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

struct Character {
  char32_t value = 0;
  std::int64_t place = 0;
};

// Quotation marks of any shape, full-width forms and Arabic punctuation as their ASCII meaning.
char32_t plain(char32_t c) {
  if ((c >= 0x201C && c <= 0x201F) || c == 0xAB || c == 0xBB || c == 0x2039 || c == 0x203A) {
    return U'"';
  }
  if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
  if (c == 0x060C || c == 0x061B || c == 0x061F || c == 0x3000 || c == 0xA0 || c < 0x20) {
    return U' ';
  }
  return c;
}

std::vector<Character> characters(std::string_view text) {
  std::vector<Character> out;
  std::int64_t place = 0;
  for (std::size_t at = 0; at < text.size(); ++place) {
    const CodePoint c = code_point_at(text, at);
    at = c.next;
    if (!is_bidi_control(c.value)) out.push_back({plain(c.value), place});
  }
  out.push_back({0, place});
  return out;
}

class Lexer {
 public:
  Lexer(std::string_view text, ParsedQuery& parsed)
      : characters_(characters(text)), parsed_(parsed) {}

  std::vector<Lexeme> run() {
    while (true) {
      while (here() == U' ') ++at_;
      if (here() == 0) break;
      step();
      if (!out_.empty()) {
        Lexeme& last = out_.back();
        last.end = place(at_ - 1) + 1;
        last.touches_next = here() != U' ' && here() != 0;
      }
    }
    out_.push_back({LexemeKind::end, "", -1, place(at_), place(at_), false});
    return std::move(out_);
  }

 private:
  char32_t here(std::size_t ahead = 0) const {
    return at_ + ahead < characters_.size() ? characters_[at_ + ahead].value : 0;
  }
  std::int64_t place(std::size_t at) const {
    return characters_[std::min(at, characters_.size() - 1)].place;
  }
  void push(LexemeKind kind, std::size_t from) {
    out_.push_back({kind, "", -1, place(from), place(from), false});
  }
  void single(LexemeKind kind) {
    push(kind, at_);
    ++at_;
  }

  void step() {
    const char32_t c = here();
    if (c == U'(') return single(LexemeKind::open);
    if (c == U')') return single(LexemeKind::close);
    if (c == U'"') return phrase();
    if (c == U'-' && here(1) != U' ' && here(1) != 0) return single(LexemeKind::minus);
    if (c == U'=' && here(1) != U' ' && here(1) != 0) return single(LexemeKind::equals);
    if (c == U'/') return regex();
    word();
  }

  void error(std::size_t from, std::string reason, std::string hint) {
    parsed_.errors.push_back({std::move(reason), std::move(hint), place(from), place(at_)});
  }

  void phrase() {
    const std::size_t from = at_++;
    push(LexemeKind::phrase, from);
    std::string text;
    while (here() != 0 && here() != U'"') append_utf8(text, characters_[at_++].value);
    if (here() == 0) {
      error(from, "a quotation mark is not closed", "add the closing quotation mark");
      return;
    }
    ++at_;
    out_.back().text = std::move(text);
    if (here() != U'~') return;
    const std::size_t tilde = at_++;
    const std::string digits = take_digits();
    if (digits.empty() || digits.size() > 4) {
      error(tilde, "a number from 0 to 9999 is expected behind ~", "write \"a b\"~5");
      return;
    }
    out_.back().distance = std::stoll(digits);
  }

  std::string take_digits() {
    std::string digits;
    while (here() >= U'0' && here() <= U'9') digits += static_cast<char>(characters_[at_++].value);
    return digits;
  }

  void regex() {
    const std::size_t from = at_++;
    push(LexemeKind::regex, from);
    std::string text;
    while (here() != 0 && here() != U'/') {
      if (here() == U'\\' && here(1) != 0) append_utf8(text, characters_[at_++].value);
      append_utf8(text, characters_[at_++].value);
    }
    if (here() == 0) {
      error(from, "a regular expression is not closed", "end it with /, or quote a path");
      return;
    }
    ++at_;
    out_.back().text = std::move(text);
  }

  void word() {
    const std::size_t from = at_;
    push(LexemeKind::word, from);
    std::string text;
    for (char32_t c = here(); c != 0 && c != U' ' && c != U'(' && c != U')' && c != U'"';
         c = here()) {
      if (c == U':' && field(text)) return;
      append_utf8(text, c);
      ++at_;
    }
    out_.back().text = std::move(text);
  }

  // True if `name` and the colon at hand are a field.
  bool field(const std::string& name) {
    const bool plausible =
        !name.empty() && std::ranges::all_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
    if (!plausible) return false;
    if (!find_field(name) && !is_column(name) && !is_unindexed_field(name)) {
      parsed_.query.notices.push_back("no field named " + name + ": searched as text");
      return false;
    }
    ++at_;
    out_.back().kind = LexemeKind::field;
    out_.back().text = name;
    return true;
  }

  std::vector<Character> characters_;
  ParsedQuery& parsed_;
  std::vector<Lexeme> out_{};
  std::size_t at_ = 0;
};

}  // namespace

bool is_column(std::string_view field) {
  static constexpr std::string_view names[] = {"lang",  "language", "type", "source",
                                               "state", "folder",   "date"};
  return std::ranges::find(names, field) != std::end(names);
}

bool is_unindexed_field(std::string_view field) {
  static constexpr std::string_view names[] = {"entity", "person", "tag", "mentioned"};
  return std::ranges::find(names, field) != std::end(names);
}

std::vector<Lexeme> lex_query(std::string_view text, ParsedQuery& parsed) {
  return Lexer(text, parsed).run();
}

}  // namespace winnow::search
