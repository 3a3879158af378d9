// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/letter_tables.h: how often letters and words follow in sound text; made by
// tools/make_letter_tables.py.
//
// Units:  scores are -100 * log10 P(next | previous), row = previous, column = next; row and
//         column 0 stand for the border of a word, 1 for a letter that is not in the alphabet.
// Holds:  frequent words are 24-bit FNV-1a values of their UTF-8 (folded to 24 bits), ascending,
//         as differences in base 32 (5 bits a character from '0' on, bit 5 = more follows).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace winnow::extract {

struct LetterTable {
  std::u32string_view alphabet{};
  std::span<const std::int16_t> scores{};  // (alphabet + 2) squared.
  std::string_view words{};
};

extern const LetterTable arabic_letters;
extern const LetterTable latin_letters;

}  // namespace winnow::extract
