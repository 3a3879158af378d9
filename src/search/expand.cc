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

// The rows of the edit matrix by letters of the candidate: a word that shares its beginning with
// the word before starts at the first row that differs. Only cells within `distance` of the
// diagonal are filled; no other can stay within it.
class FuzzyWalk {
 public:
  FuzzyWalk(std::u32string word, std::int64_t distance)
      : word_(std::move(word)),
        distance_(static_cast<std::size_t>(distance)),
        too_far_(distance_ + 1) {
    rows_.resize(width(), too_far_);
    for (std::size_t i = 0; i <= std::min(word_.size(), distance_); ++i) rows_[i] = i;
  }

  // `dead_bytes` > 0: no word that begins with so many bytes of this one fits.
  struct Verdict {
    bool fits = false;
    std::size_t dead_bytes = 0;
  };

  // Candidates stay where they are until the last one was looked at.
  Verdict look(std::string_view candidate) {
    const auto same = std::ranges::mismatch(before_, candidate).in2 - candidate.begin();
    while (!ends_.empty() && ends_.back() > static_cast<std::size_t>(same)) ends_.pop_back();
    before_ = candidate;
    for (std::size_t at = ends_.empty() ? 0 : ends_.back(); at < candidate.size();) {
      const CodePoint letter = code_point_at(candidate, at);
      at = letter.next;
      if (!add_row(ends_.size() + 1, letter.value)) return {.fits = false, .dead_bytes = at};
      ends_.push_back(at);
    }
    return {.fits = rows_[ends_.size() * width() + word_.size()] <= distance_};
  }

 private:
  std::size_t width() const { return word_.size() + 1; }

  // Whether any cell of the row stays within the distance.
  bool add_row(std::size_t depth, char32_t letter) {
    rows_.resize(std::max(rows_.size(), (depth + 1) * width()));
    const std::size_t* above = &rows_[(depth - 1) * width()];
    std::size_t* row = &rows_[depth * width()];
    std::fill_n(row, width(), too_far_);
    std::size_t nearest = too_far_;
    const std::size_t begin = depth > distance_ ? depth - distance_ : 0;
    for (std::size_t i = begin; i < std::min(width(), depth + distance_ + 1); ++i) {
      std::size_t cell = above[i] + 1;
      if (i > 0) {
        cell = std::min({cell, row[i - 1] + 1, above[i - 1] + (word_[i - 1] == letter ? 0U : 1U)});
      }
      row[i] = std::min(cell, too_far_);
      nearest = std::min(nearest, row[i]);
    }
    return nearest <= distance_;
  }

  std::u32string word_;
  std::size_t distance_;
  std::size_t too_far_;
  std::vector<std::size_t> rows_{};
  std::string_view before_{};
  std::vector<std::size_t> ends_{};  // Of the letters of `before_` that have a row.
};

// The first term from `i` on, before `last`, that does not share the first `bytes` of term `i`.
std::size_t past_beginning(const Dictionary& dictionary, std::size_t i, std::size_t bytes,
                           std::size_t last) {
  const std::string_view beginning = dictionary.term(i).substr(0, bytes);
  std::size_t step = 1;
  while (i + step < last && dictionary.term(i + step).starts_with(beginning)) {
    i += step;
    step *= 2;
  }
  std::size_t end = std::min(i + step, last);
  while (end - i > 1) {
    const std::size_t middle = i + (end - i) / 2;
    (dictionary.term(middle).starts_with(beginning) ? i : end) = middle;
  }
  return end;
}

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
  for (std::size_t i = first; i < last;) {
    const auto verdict = walk.look(dictionary.term(i).substr(space.size()));
    if (verdict.fits) out.push_back(i);
    // Most words end within their first letters, and so do all that begin as they do.
    i = verdict.dead_bytes == 0
            ? i + 1
            : past_beginning(dictionary, i, space.size() + verdict.dead_bytes, last);
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
