// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/tokens.h"

#include <algorithm>
#include <memory>

#include <unicode/ubrk.h>
#include <unicode/utf16.h>

#include "base/text.h"
#include "search/fold.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

bool is_apostrophe(char32_t c) { return c == 0x27 || c == 0x2019 || c == 0x02BC || c == 0xFF07; }

bool is_elision(std::string_view head) {
  static constexpr std::string_view heads = "ldjmtsnc";
  return (head.size() == 1 && heads.find(head[0]) != std::string_view::npos) || head == "qu";
}

bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x61C || c == 0xFEFF || (c >= 0x2000 && c <= 0x206F);
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_ascii_letter(char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }

CodePoint next_code_point(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, at + 1} : code_point_at(text, at);
}

class Tokeniser {
 public:
  Tokeniser(std::string_view text, Purpose purpose, Tokens& out)
      : text_(text), purpose_(purpose), out_(out) {}

  void run() {
    std::size_t at = 0;
    while (at < text_.size()) {
      if (is_ascii_letter(text_[at]) || is_digit(text_[at])) {
        at = add_ascii(at);
        continue;
      }
      const CodePoint c = next_code_point(text_, at);
      const Folded f = table_.fold(c.value, spare_);
      switch (f.kind) {
        case CharClass::ignored:
          // A trailing vowel sign belongs to its word on the page, an invisible control does not.
          if (in_word_ && !is_invisible(c.value)) end_ = c.next;
          break;
        case CharClass::letter:
          add_letters(f.text, at, c.next);
          break;
        case CharClass::unspaced:
          finish();
          at = run_of_unspaced(at);
          continue;
        case CharClass::separator:
          if (!joins(c)) finish();
          break;
      }
      at = c.next;
    }
    finish();
  }

 private:
  void add_letters(std::u32string_view letters, std::size_t begin, std::size_t end) {
    for (const char32_t letter : letters) {
      if (letter == U' ') {
        end_ = end;
        finish();
        continue;
      }
      if (!in_word_) start(begin);
      if (letter < 0x80) {
        out_.terms += static_cast<char>(letter);
      } else {
        append_utf8(out_.terms, letter);
      }
      if (letter >= U'0' && letter <= U'9') {
        has_digit_ = true;
      } else {
        has_letter_ = true;
      }
    }
    end_ = end;
  }

  // What add_letters does, for the run of ASCII at `at`: most letters of most text. Its end.
  std::size_t add_ascii(std::size_t at) {
    if (!in_word_) start(at);
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (is_ascii_letter(c)) {
        out_.terms += static_cast<char>(c | 0x20);
        has_letter_ = true;
      } else if (is_digit(c)) {
        out_.terms += c;
        has_digit_ = true;
      } else {
        break;
      }
    }
    end_ = at;
    return at;
  }

  void start(std::size_t begin) {
    in_word_ = true;
    begin_ = begin;
    term_at_ = out_.terms.size();
    has_digit_ = has_letter_ = false;
    elision_ = last_apostrophe_ = 0;
  }

  // An apostrophe between two letters of one word.
  bool joins(const CodePoint& c) {
    if (!in_word_ || !is_apostrophe(c.value)) return false;
    for (std::size_t next = c.next; next < text_.size();) {
      const CodePoint following = next_code_point(text_, next);
      const CharClass kind = table_.fold(following.value, spare_).kind;
      if (kind == CharClass::ignored) {
        next = following.next;
        continue;
      }
      if (kind != CharClass::letter) return false;
      last_apostrophe_ = out_.terms.size();
      end_before_apostrophe_ = end_;
      if (elision_ == 0 && is_elision(std::string_view(out_.terms).substr(term_at_))) {
        elision_ = out_.terms.size();
      }
      return true;
    }
    return false;
  }

  void finish() {
    if (!in_word_) return;
    in_word_ = false;
    if (last_apostrophe_ > 0 && std::string_view(out_.terms).substr(last_apostrophe_) == "s") {
      out_.terms.resize(last_apostrophe_);
      end_ = end_before_apostrophe_;
      if (elision_ == last_apostrophe_) elision_ = 0;
    }
    const std::size_t whole = out_.terms.size() - term_at_;
    if (purpose_ == Purpose::query && elision_ > 0) {
      push(elision_, term_at_ + whole - elision_, false);
      return;
    }
    push(term_at_, whole, false);
    if (purpose_ == Purpose::query) return;
    if (elision_ > 0) push_alternative(elision_, term_at_ + whole - elision_);
    if (has_digit_ && has_letter_) push_digit_runs(whole);
  }

  void push(std::size_t at, std::size_t bytes, bool same_position) {
    if (bytes > term_bytes_max) {
      bytes = term_bytes_max;
      while (bytes > 0 && (static_cast<unsigned char>(out_.terms[at + bytes]) & 0xC0U) == 0x80U) {
        --bytes;
      }
    }
    out_.list.push_back({static_cast<std::uint32_t>(begin_), static_cast<std::uint32_t>(end_),
                         static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(bytes),
                         same_position});
  }

  // The positions of one term must strictly rise, so that no alternative repeats.
  void push_alternative(std::size_t at, std::size_t bytes) {
    const auto word = std::string_view(out_.terms).substr(at, std::min(bytes, term_bytes_max));
    for (std::size_t i = out_.list.size(); i > 0; --i) {
      const Token& earlier = out_.list[i - 1];
      if (out_.term(earlier) == word) return;
      if (!earlier.same_position) break;
    }
    push(at, bytes, true);
  }

  void push_digit_runs(std::size_t whole) {
    const std::size_t end = term_at_ + whole;
    for (std::size_t i = term_at_; i < end;) {
      if (!is_digit(out_.terms[i])) {
        ++i;
        continue;
      }
      const std::size_t from = i;
      while (i < end && is_digit(out_.terms[i])) ++i;
      if (i - from >= 2) push_alternative(from, i - from);
    }
  }

  std::size_t run_of_unspaced(std::size_t at);
  void push_piece(std::size_t begin, std::size_t end);

  std::string_view text_;
  Purpose purpose_;
  Tokens& out_;
  const FoldTable& table_ = FoldTable::instance();
  std::u32string spare_{};
  bool in_word_ = false;
  bool has_digit_ = false;
  bool has_letter_ = false;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t term_at_ = 0;
  std::size_t elision_ = 0;  // Where the rest behind the elision begins in `terms`; 0 = none.
  std::size_t last_apostrophe_ = 0;
  std::size_t end_before_apostrophe_ = 0;
};

void Tokeniser::push_piece(std::size_t begin, std::size_t end) {
  for (std::size_t at = begin; at < end;) {
    const CodePoint c = next_code_point(text_, at);
    const Folded f = table_.fold(c.value, spare_);
    if (!f.text.empty()) add_letters(f.text, in_word_ ? at : begin, c.next);
    at = c.next;
  }
  finish();
}

// The dictionary of ICU finds the words; without it a Chinese sentence would be one token.
std::size_t Tokeniser::run_of_unspaced(std::size_t at) {
  std::u16string wide;
  std::vector<std::size_t> byte_of;  // Of every UTF-16 unit, and of the end.
  std::size_t end = at;
  while (end < text_.size()) {
    const CodePoint c = next_code_point(text_, end);
    const CharClass kind = table_.fold(c.value, spare_).kind;
    if (kind != CharClass::unspaced && kind != CharClass::ignored) break;
    if (c.value > 0xFFFF) {
      wide += {U16_LEAD(c.value), U16_TRAIL(c.value)};
      byte_of.insert(byte_of.end(), 2, end);
    } else {
      wide += static_cast<char16_t>(c.value);
      byte_of.push_back(end);
    }
    end = c.next;
  }
  byte_of.push_back(end);
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> words(
      ubrk_open(UBRK_WORD, "", wide.data(), static_cast<int32_t>(wide.size()), &status),
      &ubrk_close);
  if (U_FAILURE(status)) {
    push_piece(at, end);
    return end;
  }
  int32_t from = ubrk_first(words.get());
  for (int32_t to = ubrk_next(words.get()); to != UBRK_DONE; to = ubrk_next(words.get())) {
    push_piece(byte_of[static_cast<std::size_t>(from)], byte_of[static_cast<std::size_t>(to)]);
    from = to;
  }
  return end;
}

}  // namespace

void tokenise(std::string_view text, Purpose purpose, Tokens& out) {
  out.terms.clear();
  out.list.clear();
  Tokeniser(text, purpose, out).run();
}

}  // namespace winnow::search
