// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/quality.h"

#include <algorithm>
#include <string>
#include <vector>

#include <cld2/public/compact_lang_det.h>
#include <unicode/uchar.h>

#include "base/text.h"
#include "extract/letter_tables.h"

namespace winnow::extract {

namespace {

// A page of prose has 3 kB. Of long text the beginning is judged: language and letters are certain
// after 1,000 characters, and judging 64 MB to the end took longer than reading it.
constexpr std::size_t judged_bytes_max = 8U << 10;
// UNKNOWN_ENCODING of a header that is not installed.
constexpr int no_encoding = 23;

bool is_arabic_letter(char32_t c) {
  return ((c >= 0x600 && c <= 0x6FF) || (c >= 0x750 && c <= 0x77F) || (c >= 0x8A0 && c <= 0x8FF)) &&
         u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_latin_letter(char32_t c) {
  if (c < 0x80) return (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
  return ((c >= 0xC0 && c <= 0x24F) || (c >= 0x1E00 && c <= 0x1EFF)) &&
         u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || (c >= U'\t' && c <= U'\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

char32_t lower(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c | 0x20 : c;
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

bool is_bad(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F;
  if (c == 0xFFFD) return true;
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_PRIVATE_USE_CHAR || type == U_CONTROL_CHAR || type == U_UNASSIGNED;
}

std::uint32_t digest(const std::u32string& word) {
  std::uint32_t value = 0x811C9DC5;
  const auto add = [&](char32_t byte) { value = (value ^ byte) * std::uint32_t{0x01000193}; };
  for (const char32_t c : word) {
    if (c < 0x80) {
      add(c);
    } else if (c < 0x800) {
      add(0xC0 | (c >> 6));
      add(0x80 | (c & 0x3F));
    } else {
      add(0xE0 | (c >> 12));
      add(0x80 | ((c >> 6) & 0x3F));
      add(0x80 | (c & 0x3F));
    }
  }
  return (value >> 24) ^ (value & 0xFFFFFF);
}

std::vector<std::uint32_t> unpacked(std::string_view words) {
  std::vector<std::uint32_t> out;
  std::uint32_t last = 0;
  std::uint32_t step = 0;
  unsigned shift = 0;
  for (const char c : words) {
    const auto digit = static_cast<std::uint32_t>(c - '0');
    step |= (digit & 31) << shift;
    shift += 5;
    if (digit >= 32) continue;
    last += step;
    out.push_back(last);
    step = 0;
    shift = 0;
  }
  return out;
}

// Every word of every page is asked here: letters and the first half of a digest are looked up, not
// searched for.
class Judge {
 public:
  explicit Judge(const LetterTable& table) : table_(table), words_(unpacked(table.words)) {
    numbers_.assign(table.alphabet.empty() ? 0 : table.alphabet.back() + 1, 1);
    for (std::size_t i = 0; i < table.alphabet.size(); ++i) {
      numbers_[table.alphabet[i]] = static_cast<std::uint16_t>(i + 2);
    }
    begins_.reserve(halves + 1);
    for (std::uint32_t half = 0; half <= halves; ++half) {
      begins_.push_back(std::ranges::lower_bound(words_, half << half_bits) - words_.begin());
    }
  }

  // Score of a word with its borders, and how many steps it has.
  std::int64_t score(const std::u32string& word) const {
    const auto size = table_.alphabet.size() + 2;
    std::size_t before = 0;
    std::int64_t sum = 0;
    for (std::size_t i = 0; i <= word.size(); ++i) {
      const std::size_t next = i < word.size() ? number(word[i]) : 0;
      sum += table_.scores[before * size + next];
      before = next;
    }
    return sum;
  }

  bool knows(const std::u32string& word) const {
    const std::uint32_t value = digest(word);
    const std::uint32_t half = value >> half_bits;
    return std::binary_search(words_.begin() + begins_[half], words_.begin() + begins_[half + 1],
                              value);
  }

 private:
  static constexpr std::uint32_t half_bits = 12;
  static constexpr std::uint32_t halves = 1U << half_bits;

  std::size_t number(char32_t c) const { return c < numbers_.size() ? numbers_[c] : 1; }

  const LetterTable& table_;
  std::vector<std::uint32_t> words_;
  std::vector<std::uint16_t> numbers_{};
  std::vector<std::ptrdiff_t> begins_{};
};

struct Tally {
  std::int64_t words = 0;
  std::int64_t known = 0;
  std::int64_t steps = 0;
  std::int64_t score = 0;

  void add(const Judge& judge, const std::u32string& word) {
    if (word.size() < 2) return;
    ++words;
    known += judge.knows(word) ? 1 : 0;
    steps += static_cast<std::int64_t>(word.size()) + 1;
    score += judge.score(word);
  }
  double mean() const {
    return steps == 0 ? 0 : -static_cast<double>(score) / static_cast<double>(steps) / 100;
  }
  double share() const {
    return words == 0 ? 0 : static_cast<double>(known) / static_cast<double>(words);
  }
};

void detect_language(std::string_view text, Quality& quality) {
  if (text.empty()) return;
  CLD2::Language languages[3];
  int shares[3];
  double scores[3];  // Written without a question: may not be null.
  int bytes = 0;
  bool reliable = false;
  const CLD2::CLDHints hints{nullptr, nullptr, no_encoding, CLD2::UNKNOWN_LANGUAGE};
  const auto language =
      CLD2::ExtDetectLanguageSummary(text.data(), static_cast<int>(text.size()), true, &hints, 0,
                                     languages, shares, scores, nullptr, &bytes, &reliable);
  if (language == CLD2::UNKNOWN_LANGUAGE) return;
  quality.language = CLD2::LanguageCode(language);
  quality.language_reliable = reliable;
}

std::string_view beginning_of(std::string_view text) {
  std::size_t end = std::min(text.size(), judged_bytes_max);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) {
    --end;
  }
  return text.substr(0, end);
}

std::int64_t count_characters(std::string_view text) {
  std::int64_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = code_point_at(text, at);
    at = next;
    count += is_space(c) ? 0 : 1;
  }
  return count;
}

struct LetterCounts {
  std::int64_t arabic = 0;
  std::int64_t latin = 0;
};

LetterCounts count_letters(std::string_view text) {
  LetterCounts counts;
  for (std::size_t at = 0; at < text.size();) {
    const auto point = code_point_at(text, at);
    counts.arabic += is_arabic_letter(point.value) ? 1 : 0;
    counts.latin += is_latin_letter(point.value) ? 1 : 0;
    at = point.next;
  }
  return counts;
}

}  // namespace

Quality judge_text(std::string_view whole) {
  static const Judge arabic_judge(arabic_letters);
  static const Judge latin_judge(latin_letters);
  const std::string_view text = beginning_of(whole);
  Quality quality;
  Tally arabic;
  Tally latin;
  std::u32string word;
  bool word_is_arabic = false;
  const auto end_word = [&] {
    if (word_is_arabic) {
      arabic.add(arabic_judge, word);
    } else {
      latin.add(latin_judge, word);
    }
    word.clear();
  };
  std::int64_t bad = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [c, next] = code_point_at(text, at);
    at = next;
    if (!is_space(c)) {
      ++quality.characters;
      bad += is_bad(c) ? 1 : 0;
    }
    if (c == 0x640 || (c >= 0x300 && u_charType(static_cast<UChar32>(c)) == U_NON_SPACING_MARK)) {
      continue;
    }
    const bool is_arabic = is_arabic_letter(c);
    const bool is_word = is_arabic || is_latin_letter(c);
    if (!word.empty() && (!is_word || is_arabic != word_is_arabic)) end_word();
    if (!is_word) continue;
    word_is_arabic = is_arabic;
    word += lower(c);
  }
  if (!word.empty()) end_word();
  if (quality.characters > 0) {
    quality.bad_share = static_cast<double>(bad) / static_cast<double>(quality.characters);
  }
  quality.letter_score_arabic = arabic.mean();
  quality.letter_score_latin = latin.mean();
  quality.known_words_arabic = arabic.share();
  quality.known_words_latin = latin.share();
  detect_language(text, quality);
  quality.characters += count_characters(whole.substr(text.size()));
  return quality;
}

bool needs_pixels(std::string_view text, const Quality& quality, const Ink& ink) {
  constexpr double image_share_min = 0.25;
  constexpr double bad_share_max = 0.10;
  constexpr double arabic_score_min = -1.25;
  constexpr double latin_score_min = -1.35;
  if (quality.characters < 20) return ink.image_share >= image_share_min || ink.other;
  if (quality.bad_share > bad_share_max) return true;
  const auto letters = count_letters(text);
  if (letters.arabic >= 50 && quality.letter_score_arabic < arabic_score_min) return true;
  return letters.latin >= 100 && text.size() >= 200 && !quality.language_reliable &&
         quality.letter_score_latin < latin_score_min;
}

}  // namespace winnow::extract
