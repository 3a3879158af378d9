// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/glyph_page.h"

#include <algorithm>

#include <unicode/uchar.h>

namespace winnow::extract {

namespace {

UChar32 icu(char32_t c) { return static_cast<UChar32>(c); }

}  // namespace

bool is_letter(char32_t c) { return u_isalpha(icu(c)) != 0; }

bool is_strong_left(char32_t c) { return u_charDirection(icu(c)) == U_LEFT_TO_RIGHT; }

bool is_strong_right(char32_t c) {
  // Below Hebrew nothing is right-to-left: most text ends here.
  if (c < 0x590) return false;
  const auto direction = u_charDirection(icu(c));
  return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_mark(char32_t c) { return c >= 0x300 && u_charType(icu(c)) == U_NON_SPACING_MARK; }

bool is_white_space(char32_t c) {
  return c == 0x20 || c == 0xA0 || (c >= 0x09 && c <= 0x0D) ||
         (c >= 0x1680 && u_isUWhiteSpace(icu(c)) != 0);
}

bool holds_strong_right(const std::u32string& text) {
  return std::ranges::any_of(text, is_strong_right);
}

}  // namespace winnow::extract
