// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/expand.h"

#include <algorithm>

#include <re2/re2.h>

#include "base/text.h"
#include "search/fold.h"

namespace winnow::search {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    out += c.value;
    at = c.next;
  }
  return out;
}

// The rows of the edit matrix by depth: a word that shares its beginning with the word before
// starts at the first row that differs.
class FuzzyWalk {
 public:
  FuzzyWalk(std::u32string word, std::int64_t distance)
      : word_(std::move(word)), distance_(distance) {
    rows_.emplace_back(word_.size() + 1);
    for (std::size_t i = 0; i <= word_.size(); ++i) rows_[0][i] = static_cast<std::int64_t>(i);
  }

  bool fits(std::string_view candidate) {
    const std::u32string letters = code_points(candidate);
    std::size_t depth = 0;
    while (depth < letters.size() && depth < before_.size() && letters[depth] == before_[depth]) {
      ++depth;
    }
    if (dead_depth_ > 0 && depth >= dead_depth_) return false;
    dead_depth_ = 0;
    depth = std::min(depth, rows_.size() - 1);
    before_ = letters;
    rows_.resize(depth + 1);
    for (; depth < letters.size(); ++depth) {
      rows_.push_back(next_row(rows_.back(), letters[depth]));
      if (std::ranges::min(rows_.back()) > distance_) {
        dead_depth_ = depth + 1;
        return false;
      }
    }
    return rows_.back().back() <= distance_;
  }

 private:
  std::vector<std::int64_t> next_row(const std::vector<std::int64_t>& above,
                                     char32_t letter) const {
    std::vector<std::int64_t> row(above.size());
    row[0] = above[0] + 1;
    for (std::size_t i = 1; i < row.size(); ++i) {
      const std::int64_t swap = above[i - 1] + (word_[i - 1] == letter ? 0 : 1);
      row[i] = std::min({swap, above[i] + 1, row[i - 1] + 1});
    }
    return row;
  }

  std::u32string word_;
  std::int64_t distance_;
  std::vector<std::vector<std::int64_t>> rows_{};
  std::u32string before_{};
  std::size_t dead_depth_ = 0;  // All words sharing so many letters with `before_` are too far.
};

std::string regex_of_wildcard(std::string_view pattern) {
  std::string out;
  std::string literal;
  const auto flush = [&] {
    out += re2::RE2::QuoteMeta(literal);
    literal.clear();
  };
  for (const char c : pattern) {
    if (c == '*' || c == '?') {
      flush();
      out += c == '*' ? ".*" : ".";
    } else {
      literal += c;
    }
  }
  flush();
  return out;
}

// Words that hold `literal` somewhere and, from their beginning, `head` are asked the expression.
struct Literals {
  std::string head{};
  std::string inside{};
};

Literals literals_of(std::string_view pattern) {
  Literals out;
  out.head = pattern.substr(0, pattern.find_first_of("*?"));
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t end = std::min(pattern.find_first_of("*?", at), pattern.size());
    if (end - at > out.inside.size()) out.inside = pattern.substr(at, end - at);
    at = end + 1;
  }
  return out;
}

Result<std::vector<std::size_t>> by_regex(const Dictionary& dictionary, const std::string& regex,
                                          std::string_view space, const Literals& literals) {
  re2::RE2::Options options;
  options.set_log_errors(false);
  options.set_case_sensitive(false);
  const re2::RE2 compiled(regex, options);
  if (!compiled.ok()) {
    return fail({.fault = Fault::malformed, .what = regex, .reason = compiled.error()});
  }
  std::vector<std::size_t> out;
  const auto [first, last] = dictionary.range(std::string(space) + literals.head);
  for (std::size_t i = first; i < last; ++i) {
    const std::string_view word = dictionary.term(i).substr(space.size());
    if (word.find(literals.inside) == std::string_view::npos) continue;
    if (re2::RE2::FullMatch(re2::StringPiece(word.data(), word.size()), compiled)) out.push_back(i);
  }
  return out;
}

}  // namespace

std::string folded_pattern(std::string_view pattern) {
  std::string out;
  std::string literal;
  const auto flush = [&] {
    std::string plain = folded(literal);
    std::erase(plain, ' ');
    out += plain;
    literal.clear();
  };
  for (const char c : pattern) {
    if (c == '*' || c == '?') {
      flush();
      out += c;
    } else {
      literal += c;
    }
  }
  flush();
  return out;
}

std::vector<std::size_t> within_distance(const Dictionary& dictionary, std::string_view space,
                                         std::string_view word, std::int64_t distance,
                                         bool fixed_first) {
  std::string beginning(space);
  if (fixed_first && !word.empty()) beginning += word.substr(0, code_point_at(word, 0).next);
  const auto [first, last] = dictionary.range(beginning);
  FuzzyWalk walk(code_points(word), distance);
  std::vector<std::size_t> out;
  for (std::size_t i = first; i < last; ++i) {
    if (walk.fits(dictionary.term(i).substr(space.size()))) out.push_back(i);
  }
  return out;
}

Result<Expansion> expand(const Dictionary& dictionary, const Node& pattern,
                         std::string_view space) {
  Expansion out;
  const std::string plain = pattern.kind == NodeKind::regex ? "" : folded_pattern(pattern.text);
  switch (pattern.kind) {
    case NodeKind::prefix: {
      const auto [first, last] = dictionary.range(std::string(space) + plain);
      for (std::size_t i = first; i < last; ++i) out.terms.push_back(i);
      break;
    }
    case NodeKind::wildcard: {
      TRY(out.terms, by_regex(dictionary, regex_of_wildcard(plain), space, literals_of(plain)));
      break;
    }
    case NodeKind::regex: {
      TRY(out.terms, by_regex(dictionary, pattern.text, space, {}));
      break;
    }
    case NodeKind::fuzzy:
      out.terms = within_distance(dictionary, space, plain, pattern.distance, true);
      break;
    default:
      return fail({.fault = Fault::malformed,
                   .what = pattern.text,
                   .reason = "this is not a pattern",
                   .hint = "write word*, wo?d, word~1 or /regex/"});
  }
  std::ranges::stable_sort(
      out.terms, [&](std::size_t a, std::size_t b) { return dictionary.df(a) > dictionary.df(b); });
  if (pattern.kind == NodeKind::fuzzy && out.terms.size() > fuzzy_words_max) {
    out.left_out = static_cast<std::int64_t>(out.terms.size() - fuzzy_words_max);
    out.terms.resize(fuzzy_words_max);
  }
  return out;
}

}  // namespace winnow::search
