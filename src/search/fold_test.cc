// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fold.h"

#include <gtest/gtest.h>

#include "base/text.h"

namespace winnow::search {
namespace {

TEST(Fold, brings_the_pairs_of_arabic_spelling_together) {
  const std::pair<std::string, std::vector<std::string>> rows[] = {
      {"احمد", {"أحمد", "إحمد", "احمد"}},
      {"مصطفي", {"مصطفى", "مصطفي"}},
      {"فاطمه", {"فاطمة", "فاطمه"}},
      {"امنه", {"آمنة", "امنه"}},
      {"محمد", {"مُحَمَّد", "محـــمد", "محمد"}},
      {"ولاديمير", {"ولادیمیر", "ولاديمير"}},
      {"كردستان", {"کردستان"}},
      {"1996", {"١٩٩٦", "۱۹۹۶", "1996"}},
      {"123", {"۱٢۳"}},
      {"الرقه", {"ﺍﻟﺮﻗﺔ", "الرقة"}},
      {"خلال", {"خﻼل"}},
      {"الله", {"ﷲ", "ٱلله"}},
      {"مسوول", {"مسؤول"}},
      {"هييه", {"هيئة"}},
      {"قراءه", {"قراءة"}},
      {"شيء", {"شيء"}}};
  for (const auto& [expected, spellings] : rows) {
    for (const std::string& spelling : spellings) EXPECT_EQ(folded(spelling), expected);
  }
}

// tokens.cc does these without the table.
TEST(Fold, ascii_letters_become_their_small_letter_and_digits_stay) {
  std::u32string spare;
  for (char32_t c = 0; c < 0x80; ++c) {
    const bool is_letter = (c | 0x20) >= U'a' && (c | 0x20) <= U'z';
    const bool is_digit = c >= U'0' && c <= U'9';
    const Folded f = FoldTable::instance().fold(c, spare);
    EXPECT_EQ(f.kind == CharClass::letter, is_letter || is_digit) << static_cast<int>(c);
    if (f.kind != CharClass::letter) continue;
    EXPECT_EQ(std::u32string(f.text), std::u32string(1, is_letter ? c | 0x20 : c));
  }
}

TEST(Fold, keeps_apart_what_differs) {
  EXPECT_NE(folded("مكتب"), folded("مكتبة"));
  EXPECT_NE(folded("علي"), folded("عليه"));
  EXPECT_NE(folded("شيء"), folded("شي"));
}

TEST(Fold, twice_changes_nothing_for_any_code_point) {
  for (char32_t c = 1; c < 0x20000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const std::string once = folded(text);
    ASSERT_EQ(folded(once), once) << std::hex << static_cast<std::uint32_t>(c);
  }
}

}  // namespace
}  // namespace winnow::search
