// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fold.h"

#include <algorithm>

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include "base/text.h"

namespace winnow::search {
namespace {

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

// Marks of Latin, Cyrillic, Hebrew, Arabic and the general blocks, tatweel, invisible controls.
// Marks of other scripts are letters: dropping Indic vowel signs destroys words.
constexpr Range ignored_ranges[] = {
    {0x00AD, 0x00AD}, {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05BF},
    {0x05C1, 0x05C2}, {0x05C4, 0x05C5}, {0x05C7, 0x05C7}, {0x0610, 0x061A}, {0x061C, 0x061C},
    {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
    {0x06E7, 0x06E8}, {0x06EA, 0x06ED}, {0x08CA, 0x08E1}, {0x08E3, 0x08FF}, {0x1AB0, 0x1AFF},
    {0x1DC0, 0x1DFF}, {0x200C, 0x200F}, {0x202A, 0x202E}, {0x2060, 0x2064}, {0x2066, 0x2069},
    {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF}};

bool is_ignored(char32_t c) {
  return std::ranges::any_of(ignored_ranges,
                             [c](const Range& r) { return c >= r.first && c <= r.last; });
}

// Footnote numbers and signs that a compatibility decomposition would glue to the word before.
bool is_forced_separator(char32_t c) {
  return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2079 && c != 0x2071) ||
         (c >= 0x2080 && c <= 0x2089) || c == U'_' || c == 0x200B ||
         u_charType(static_cast<UChar32>(c)) == U_MODIFIER_SYMBOL;
}

std::u16string to_utf16(std::u32string_view text) {
  std::u16string out;
  for (const char32_t c : text) {
    if (c > 0xFFFF) {
      out += U16_LEAD(c);
      out += U16_TRAIL(c);
    } else {
      out += static_cast<char16_t>(c);
    }
  }
  return out;
}

std::u32string to_utf32(std::u16string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) {
    UChar32 c = 0;
    U16_NEXT(text.data(), i, text.size(), c);
    out += static_cast<char32_t>(c);
  }
  return out;
}

std::u32string normalised(std::u32string_view text, const UNormalizer2* form) {
  const std::u16string in = to_utf16(text);
  std::u16string out(in.size() * 18 + 16, u'\0');  // 18 is the longest NFKC expansion there is.
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = unorm2_normalize(form, in.data(), static_cast<int32_t>(in.size()),
                                        out.data(), static_cast<int32_t>(out.size()), &status);
  if (U_FAILURE(status)) return std::u32string(text);
  out.resize(static_cast<std::size_t>(size));
  return to_utf32(out);
}

std::u32string case_folded(std::u32string_view text) {
  const std::u16string in = to_utf16(text);
  std::u16string out(in.size() * 3 + 8, u'\0');
  UErrorCode status = U_ZERO_ERROR;
  const int32_t size = u_strFoldCase(out.data(), static_cast<int32_t>(out.size()), in.data(),
                                     static_cast<int32_t>(in.size()), U_FOLD_CASE_DEFAULT, &status);
  if (U_FAILURE(status)) return std::u32string(text);
  out.resize(static_cast<std::size_t>(size));
  return to_utf32(out);
}

// Letters that no decomposition brings together.
std::u32string_view spelling(char32_t c) {
  switch (c) {
    case 0x0622:
    case 0x0623:
    case 0x0625:
    case 0x0671:
      return U"\u0627";
    case 0x0649:
    case 0x06CC:
    case 0x06D2:
    case 0x06D3:
    case 0x0626:
      return U"\u064A";
    case 0x0629:
    case 0x06C0:
    case 0x06C1:
    case 0x06BE:
    case 0x06C2:
    case 0x06C3:
      return U"\u0647";
    case 0x0624:
      return U"\u0648";
    case 0x06A9:
      return U"\u0643";
    case 0x0451:
      return U"\u0435";
    case 0x0131:
      return U"i";
    case 0x0142:
      return U"l";
    case 0x00F8:
      return U"o";
    case 0x0111:
      return U"d";
    case 0x0127:
      return U"h";
    case 0x0167:
      return U"t";
    case 0x00E6:
      return U"ae";
    case 0x0153:
      return U"oe";
    case 0x00FE:
      return U"th";
    case 0x00F0:
      return U"d";
    default:
      return {};
  }
}

bool is_word_character(char32_t c) {
  const auto mask = U_GET_GC_MASK(static_cast<UChar32>(c));
  return (mask & (U_GC_L_MASK | U_GC_M_MASK | U_GC_N_MASK)) != 0;
}

// Cyrillic keeps its marks (the Russian stemmer tells U+0439 from U+0438) and Hangul its syllables.
bool is_kept_whole(char32_t c) {
  return (c >= 0x0400 && c <= 0x052F) || (c >= 0xAC00 && c <= 0xD7A3);
}

void append_base(std::u32string& out, char32_t c, const UNormalizer2* nfd) {
  const int32_t digit = u_charType(static_cast<UChar32>(c)) == U_DECIMAL_DIGIT_NUMBER
                            ? u_charDigitValue(static_cast<UChar32>(c))
                            : -1;
  if (digit >= 0) {
    out += static_cast<char32_t>(U'0' + digit);
    return;
  }
  if (const auto direct = spelling(c); !direct.empty()) {
    out += direct;
    return;
  }
  const std::u32string parts =
      is_kept_whole(c) ? std::u32string(1, c) : normalised(std::u32string_view(&c, 1), nfd);
  for (const char32_t part : parts) {
    if (is_ignored(part)) continue;
    const auto spelt = spelling(part);
    if (!spelt.empty()) {
      out += spelt;
    } else {
      out += is_word_character(part) ? part : U' ';
    }
  }
}

bool is_unspaced(char32_t c) {
  if (c < 0x0E00) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(c), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

// The folded form of one code point; spaces only between words.
std::u32string fold_one(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* nfkc = unorm2_getNFKCInstance(&status);
  const UNormalizer2* nfd = unorm2_getNFDInstance(&status);
  if (U_FAILURE(status)) return std::u32string(1, c);
  const std::u32string wide =
      normalised(case_folded(normalised(std::u32string_view(&c, 1), nfkc)), nfkc);
  std::u32string out;
  for (const char32_t part : wide) {
    if (!is_ignored(part)) append_base(out, part, nfd);
  }
  // Folding again after decomposing: a decomposed capital I of U+0130 would stay otherwise.
  out = case_folded(out);
  while (!out.empty() && out.front() == U' ') out.erase(0, 1);
  while (!out.empty() && out.back() == U' ') out.pop_back();
  return out;
}

CharClass class_of(char32_t c, const std::u32string& text) {
  if (is_ignored(c)) return CharClass::ignored;
  if (is_forced_separator(c)) return CharClass::separator;
  if (text.empty()) {
    // A presentation form of a mark alone decomposes into space and mark: it must not part words.
    return c >= 0xFB50 && c <= 0xFEFF && is_word_character(c) ? CharClass::ignored
                                                              : CharClass::separator;
  }
  const bool digit = text.size() == 1 && text[0] >= U'0' && text[0] <= U'9';
  return !digit && is_unspaced(text[0]) ? CharClass::unspaced : CharClass::letter;
}

}  // namespace

FoldTable::FoldTable() {
  for (char32_t c = 0; c < 0x10000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::u32string text = fold_one(c);
    Entry& entry = entries_[c];
    entry.kind = class_of(c, text);
    if (entry.kind == CharClass::separator || entry.kind == CharClass::ignored) continue;
    entry.at = static_cast<std::uint32_t>(texts_.size());
    entry.size = static_cast<std::uint8_t>(text.size());
    texts_ += text;
  }
}

const FoldTable& FoldTable::instance() {
  static const FoldTable table;
  return table;
}

Folded FoldTable::fold(char32_t c, std::u32string& spare) const {
  if (c < 0x10000) {
    const Entry& entry = entries_[c];
    return {entry.kind, std::u32string_view(texts_).substr(entry.at, entry.size)};
  }
  spare = fold_one(c);
  const CharClass kind = class_of(c, spare);
  if (kind == CharClass::separator || kind == CharClass::ignored) spare.clear();
  return {kind, spare};
}

std::string folded(std::string_view text) {
  const FoldTable& table = FoldTable::instance();
  std::u32string spare;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint c = code_point_at(text, at);
    at = c.next;
    const Folded f = table.fold(c.value, spare);
    if (f.kind == CharClass::separator) out += ' ';
    for (const char32_t part : f.text) append_utf8(out, part);
  }
  return out;
}

}  // namespace winnow::search
