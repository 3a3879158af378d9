// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/tokens.h"

#include <random>

#include <gtest/gtest.h>

#include "base/text.h"

namespace winnow::search {
namespace {

// "[0,3)the [4,9)court", alternatives joined by "+".
std::string written(std::string_view text, Purpose purpose = Purpose::index) {
  Tokens tokens;
  tokenise(text, purpose, tokens);
  std::string out;
  for (const Token& token : tokens.list) {
    if (token.same_position) {
      out += "+" + std::string(tokens.term(token));
      continue;
    }
    if (!out.empty()) out += ' ';
    out += "[" + std::to_string(token.begin) + "," + std::to_string(token.end) + ")" +
           std::string(tokens.term(token));
  }
  return out;
}

TEST(Tokens, equal_the_vectors_of_latin_text) {
  EXPECT_EQ(written("The court's O'Neil"), "[0,3)the [4,9)court [12,18)oneil");
  EXPECT_EQ(written("Tête-à-tête naïve"), "[0,5)tete [6,8)a [9,14)tete [15,21)naive");
  EXPECT_EQ(written("İstanbul Fırat STRASSE Straße"),
            "[0,9)istanbul [10,16)firat [17,24)strasse [25,32)strasse");
  EXPECT_EQ(written("\uFB01nal Łódź Ærø"), "[0,6)final [7,14)lodz [15,20)aero");
  EXPECT_EQ(written("nº123 A4 2011-05-03"),
            "[0,6)no123+123 [7,9)a4 [10,14)2011 [15,17)05 [18,20)03");
  EXPECT_EQ(written("a\u200Eb c\u00ADoop"), "[0,5)ab [6,12)coop");
  EXPECT_EQ(written("l'avion d\u2019eau James'"), "[0,7)lavion+avion [8,15)deau+eau [16,21)james");
  EXPECT_EQ(written("foo_bar john@example.org"),
            "[0,3)foo [4,7)bar [8,12)john [13,20)example [21,24)org");
  EXPECT_EQ(written("budget\u00B2 x"), "[0,6)budget [9,10)x");
}

TEST(Tokens, equal_the_vectors_of_arabic_text) {
  EXPECT_EQ(written("مُحَمَّدٌ والكتابُ المدرسةِ"), "[0,18)محمد [19,35)والكتاب [36,52)المدرسه");
  EXPECT_EQ(written("أحمد إلى آخر مؤسسة ٱلله"),
            "[0,8)احمد [9,15)الي [16,22)اخر [23,33)موسسه [34,42)الله");
  EXPECT_EQ(written("١٢٣ ۴۵۶ 1,234.56"), "[0,6)123 [7,13)456 [14,15)1 [16,19)234 [20,22)56");
  EXPECT_EQ(written("کتاب یک می\u200Cخواهم"), "[0,8)كتاب [9,13)يك [14,31)ميخواهم");
  EXPECT_EQ(written("العـــربية"), "[0,20)العربيه");
  EXPECT_EQ(written("\uFDFA \uFEFB \uFDF2"),
            "[0,3)صلي [0,3)الله [0,3)عليه [0,3)وسلم [4,7)لا [8,11)الله");
  EXPECT_EQ(written("\uFEDB\uFE98\uFE8E\uFE8F"), "[0,12)كتاب");
}

TEST(Tokens, of_a_mark_in_presentation_form_do_not_part_the_word) {
  EXPECT_EQ(written("مح\uFE76مد"), "[0,11)محمد");
  EXPECT_EQ(written("مح\uFC60مد"), "[0,11)محمد");
}

TEST(Tokens, of_a_query_are_the_whole_number_word_and_the_rest_of_an_elision) {
  EXPECT_EQ(written("nº123", Purpose::query), "[0,6)no123");
  EXPECT_EQ(written("l'avion", Purpose::query), "[0,7)avion");
  EXPECT_EQ(written("1,234.56", Purpose::query), "[0,1)1 [2,5)234 [6,8)56");
}

TEST(Tokens, find_words_in_scripts_without_spaces) {
  Tokens tokens;
  tokenise("中华人民共和国国家主席 สวัสดีครับ", Purpose::index, tokens);
  EXPECT_GT(tokens.list.size(), 4U);
}

TEST(Tokens, longer_than_64_bytes_are_cut_between_code_points) {
  Tokens tokens;
  tokenise(
      "a" + std::string(200, 'x') + " b" +
          [] {
            std::string out;
            for (int i = 0; i < 50; ++i) out += "م";
            return out;
          }(),
      Purpose::index, tokens);
  ASSERT_EQ(tokens.list.size(), 2U);
  EXPECT_EQ(tokens.term(tokens.list[0]).size(), 64U);
  EXPECT_EQ(tokens.term(tokens.list[1]).size(), 63U);
  EXPECT_TRUE(is_valid_utf8(tokens.term(tokens.list[1])));
}

TEST(Tokens, of_any_bytes_have_rising_places_and_valid_terms) {
  std::mt19937 random(7);
  const std::string pieces[] = {"a",    "'", "s",  " ", "م",  "ﷺ",      "1", "٢",      "\xff",
                                "\xd8", "é", "中", "_", "l'", "\u200F", "ـ", "\u0301", "qu'"};
  Tokens tokens;
  for (int round = 0; round < 20'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 24; i > 0; --i) text += pieces[random() % std::size(pieces)];
    tokenise(text, Purpose::index, tokens);
    std::uint32_t last = 0;
    for (const Token& token : tokens.list) {
      ASSERT_LE(last, token.begin) << text;
      ASSERT_LT(token.begin, token.end) << text;
      ASSERT_LE(token.end, text.size()) << text;
      ASSERT_TRUE(is_valid_utf8(tokens.term(token))) << text;
      ASSERT_GT(token.term_bytes, 0U) << text;
      last = token.begin;
    }
  }
}

TEST(Tokens, of_a_query_stand_among_those_of_the_same_text_in_the_index) {
  std::mt19937 random(11);
  const std::string pieces[] = {"a", "'", "s", " ", "م", "ﷺ", "12", "٢", "é", "中", "_", "l'", "b"};
  Tokens asked;
  Tokens held;
  for (int round = 0; round < 100'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) text += pieces[random() % std::size(pieces)];
    tokenise(text, Purpose::query, asked);
    tokenise(text, Purpose::index, held);
    std::size_t at = 0;
    for (const Token& token : asked.list) {
      while (at < held.list.size() && held.term(held.list[at]) != asked.term(token)) ++at;
      ASSERT_LT(at, held.list.size()) << text << " / " << asked.term(token);
    }
  }
}

}  // namespace
}  // namespace winnow::search
