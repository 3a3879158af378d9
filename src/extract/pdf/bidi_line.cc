// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/bidi_line.h"

#include <algorithm>
#include <memory>
#include <ranges>
#include <string_view>
#include <utility>

#include <unicode/normalizer2.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>

#include "base/text.h"
#include "extract/pdf/glyph_page.h"

namespace winnow::extract {

namespace {

constexpr char32_t left_to_right_mark = 0x200E;

enum class Strength { left, right, european, arabic_number, neutral };

Strength strength(char32_t c) {
  switch (u_charDirection(static_cast<UChar32>(c))) {
    case U_LEFT_TO_RIGHT:
      return Strength::left;
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
      return Strength::right;
    case U_EUROPEAN_NUMBER:
      return Strength::european;
    case U_ARABIC_NUMBER:
      return Strength::arabic_number;
    default:
      return Strength::neutral;
  }
}

struct Seen {
  char32_t c = 0;
  int cluster = -1;
};

constexpr std::pair<char32_t, char32_t> bracket_pairs[] = {
    {U'(', U')'}, {U'[', U']'}, {U'{', U'}'}, {U'«', U'»'}, {U'‹', U'›'}};

char32_t other_bracket(char32_t c) {
  for (const auto& [open, close] : bracket_pairs) {
    if (c == open) return close;
    if (c == close) return open;
  }
  return 0;
}

std::vector<Seen> visual(const std::vector<VisualPiece>& line) {
  std::vector<Seen> seen;
  seen.reserve(line.size());
  for (const auto& piece : line) {
    if (holds_strong_right(piece.text)) {
      for (const char32_t c : std::views::reverse(piece.text)) seen.push_back({c, piece.cluster});
    } else {
      for (const char32_t c : piece.text) seen.push_back({c, piece.cluster});
    }
  }
  return seen;
}

void swap_brackets(std::vector<Seen>& seen) {
  const auto n = seen.size();
  // Nearest strong neighbour on each side: left wins only if both are class L.
  std::vector<bool> left_is_latin(n);
  std::vector<bool> right_is_latin(n);
  bool latin = false;
  for (std::size_t i = 0; i < n; ++i) {
    left_is_latin[i] = latin;
    const auto s = strength(seen[i].c);
    if (s == Strength::left || s == Strength::right) latin = s == Strength::left;
  }
  latin = false;
  for (std::size_t i = n; i-- > 0;) {
    right_is_latin[i] = latin;
    const auto s = strength(seen[i].c);
    if (s == Strength::left || s == Strength::right) latin = s == Strength::left;
  }
  for (std::size_t i = 0; i < n; ++i) {
    const char32_t other = other_bracket(seen[i].c);
    if (other != 0 && !(left_is_latin[i] && right_is_latin[i])) seen[i].c = other;
  }
}

// Numbers inside a Latin run are drawn left to right with it; without a guard inversion would take
// them for numbers of the Arabic around.
std::vector<Seen> guarded(const std::vector<Seen>& seen) {
  std::vector<Seen> out;
  out.reserve(seen.size() + 8);
  std::size_t i = 0;
  while (i < seen.size()) {
    if (strength(seen[i].c) != Strength::left) {
      out.push_back(seen[i++]);
      continue;
    }
    auto last = i;
    for (auto j = i; j < seen.size(); ++j) {
      const auto s = strength(seen[j].c);
      if (s == Strength::right || s == Strength::arabic_number) break;
      if (s == Strength::left || s == Strength::european) last = j;
    }
    for (; i <= last; ++i) {
      out.push_back(seen[i]);
      if (strength(seen[i].c) == Strength::neutral) out.push_back({left_to_right_mark, -1});
    }
  }
  return out;
}

LogicalLine as_seen(const std::vector<Seen>& seen) {
  LogicalLine line;
  for (const auto& s : seen) {
    line.text += s.c;
    line.clusters.push_back(s.cluster);
  }
  return line;
}

struct BidiCloser {
  void operator()(UBiDi* bidi) const { ubidi_close(bidi); }
};

LogicalLine read_back(const icu::UnicodeString& written, const std::vector<int32_t>& map,
                      const std::vector<int>& cluster_of_unit) {
  LogicalLine line;
  for (int32_t i = 0; i < written.length();) {
    const auto c = static_cast<char32_t>(written.char32At(i));
    if (c != left_to_right_mark) {
      line.text += c;
      line.clusters.push_back(
          cluster_of_unit[static_cast<std::size_t>(map[static_cast<std::size_t>(i)])]);
    }
    i += U16_LENGTH(static_cast<UChar32>(c));
  }
  return line;
}

LogicalLine inverted(const std::vector<Seen>& seen, bool right_to_left) {
  icu::UnicodeString units;
  std::vector<int> cluster_of_unit;
  for (const auto& s : seen) {
    units.append(static_cast<UChar32>(s.c));
    cluster_of_unit.resize(static_cast<std::size_t>(units.length()), s.cluster);
  }
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UBiDi, BidiCloser> bidi(ubidi_open());
  if (bidi == nullptr) return as_seen(seen);
  ubidi_setReorderingMode(bidi.get(), UBIDI_REORDER_INVERSE_LIKE_DIRECT);
  ubidi_setPara(bidi.get(), units.getBuffer(), units.length(), right_to_left ? 1 : 0, nullptr,
                &status);
  std::vector<int32_t> map(static_cast<std::size_t>(units.length()) + 1);
  ubidi_getVisualMap(bidi.get(), map.data(), &status);
  std::u16string out(static_cast<std::size_t>(units.length()) + 1, u'\0');
  const int32_t length = ubidi_writeReordered(
      bidi.get(), out.data(), static_cast<int32_t>(out.size()), UBIDI_DO_MIRRORING, &status);
  if (U_FAILURE(status) || length != units.length()) return as_seen(seen);
  return read_back(icu::UnicodeString(out.data(), length), map, cluster_of_unit);
}

bool is_bracket(char32_t c) { return other_bracket(c) != 0; }

bool is_opener(char32_t c) {
  return std::ranges::any_of(bracket_pairs, [c](const auto& pair) { return pair.first == c; });
}

// What no text may hold: bidi controls (the order is logical here) and control characters, which
// stand for glyphs that nobody can name.
void append_clean(std::u32string& out, char32_t c) {
  if (is_bidi_control(c)) return;
  const bool control = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0xD800 && c < 0xE000);
  out += control || c > 0x10FFFF ? char32_t{0xFFFD} : c;
}

}  // namespace

std::u32string normal_cluster(const std::u32string& text) {
  if (text.size() == 1 && text[0] >= 0x20 && text[0] < 0x7F) return text;
  UErrorCode status = U_ZERO_ERROR;
  const bool right = holds_strong_right(text);
  const auto* form =
      right ? icu::Normalizer2::getNFKCInstance(status) : icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString source;
  for (const char32_t c : text) {
    const bool latin_ligature = c >= 0xFB00 && c <= 0xFB06;
    if (!latin_ligature || right) {
      source.append(static_cast<UChar32>(c <= 0x10FFFF ? c : 0xFFFD));
      continue;
    }
    constexpr std::u16string_view expansions[] = {u"ff",  u"fi", u"fl", u"ffi",
                                                  u"ffl", u"st", u"st"};
    const auto& letters = expansions[c - 0xFB00];
    source.append(letters.data(), static_cast<int32_t>(letters.size()));
  }
  const auto normal = U_SUCCESS(status) ? form->normalize(source, status) : source;
  std::u32string out;
  for (int32_t i = 0; i < normal.length();) {
    const UChar32 c = normal.char32At(i);
    append_clean(out, static_cast<char32_t>(c));
    i += U16_LENGTH(c);
  }
  return out;
}

LogicalLine to_logical(const std::vector<VisualPiece>& line, Direction direction) {
  auto seen = visual(line);
  if (direction.swap_brackets) swap_brackets(seen);
  const bool any_right =
      std::ranges::any_of(seen, [](const Seen& s) { return is_strong_right(s.c); });
  if (!direction.right_to_left && !any_right) return as_seen(seen);
  return inverted(guarded(seen), direction.right_to_left);
}

int bracket_score(const std::vector<LogicalLine>& lines) {
  int score = 0;
  std::u32string open;
  for (const auto& line : lines) {
    for (const char32_t c : line.text) {
      if (!is_bracket(c)) continue;
      if (is_opener(c)) {
        open += c;
      } else if (!open.empty() && other_bracket(open.back()) == c) {
        open.pop_back();
        ++score;
      } else {
        --score;
      }
    }
  }
  return score - static_cast<int>(open.size());
}

bool holds_bracket(const std::vector<VisualPiece>& line) {
  return std::ranges::any_of(
      line, [](const VisualPiece& piece) { return std::ranges::any_of(piece.text, is_bracket); });
}

}  // namespace winnow::extract
