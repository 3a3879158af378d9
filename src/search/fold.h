// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fold.h: one code point as the index sees it: case, marks, presentation forms and spelling
// variants of Arabic and Latin letters folded away.
//
// Holds:  folding a folded text changes nothing; the table is made once per process from ICU.
// Cost:   a table look-up inside the BMP, ICU calls beyond it.
// From:   UAX #15 (NFKC), CaseFolding.txt; the Arabic pairs as Lucene's Arabic and Persian
//         normalisers, with hamza carriers folded to their letter.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::search {

// ignored: neither breaks a word nor adds to it. unspaced: letters of scripts written without
// spaces between words; a dictionary finds their words.
enum class CharClass : std::uint8_t { separator, ignored, letter, unspaced };

struct Folded {
  CharClass kind = CharClass::separator;
  std::u32string_view text{};  // A space inside parts words: U+FDFA is four of them.
};

class FoldTable {
 public:
  // The one table: constant after its first use, which makes it.
  static const FoldTable& instance();
  // `spare` backs the result for code points beyond the table.
  Folded fold(char32_t c, std::u32string& spare) const;

 private:
  FoldTable();
  struct Entry {
    CharClass kind = CharClass::separator;
    std::uint8_t size = 0;
    std::uint32_t at = 0;
  };
  std::u32string texts_{};
  Entry entries_[0x10000]{};
};

// A whole text folded, separators as one space each, ignored characters gone. For tests, for
// whole-value terms and for values of columns.
std::string folded(std::string_view text);

}  // namespace winnow::search
