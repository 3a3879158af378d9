// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/bidi_line.h"

#include <string>

#include <gtest/gtest.h>

#include "base/text.h"

namespace winnow::extract {
namespace {

std::string utf8(const std::u32string& text) {
  std::string out;
  for (const char32_t c : text) append_utf8(out, c);
  return out;
}

// A line as it is seen, one cluster for each code point.
std::vector<VisualPiece> seen(const std::u32string& visual) {
  std::vector<VisualPiece> pieces;
  for (const char32_t c : visual) {
    pieces.push_back({.text = std::u32string(1, c),
                      .cluster = c == U' ' ? -1 : static_cast<int>(pieces.size())});
  }
  return pieces;
}

std::string read(const std::u32string& visual) {
  return utf8(to_logical(seen(visual), {.right_to_left = true}).text);
}

TEST(BidiLine, a_number_after_a_word_is_read_after_it) {
  EXPECT_EQ(read(U"251 \u0639\u0631\u0641\u0644\u0627"), "الفرع 251");
}

TEST(BidiLine, a_date_keeps_its_order) {
  EXPECT_EQ(read(U"\u0645 12/03/2012 :\u062E\u064A\u0631\u0627\u062A\u0644\u0627"),
            "التاريخ: 12/03/2012 م");
}

TEST(BidiLine, an_amount_keeps_its_order) {
  EXPECT_EQ(read(U"\u0631\u0627\u0644\u0648\u062F 1,250,000 \u063A\u0644\u0628\u0645"),
            "مبلغ 1,250,000 دولار");
}

TEST(BidiLine, the_groups_of_a_telephone_number_are_read_from_the_right) {
  EXPECT_EQ(read(U"\u061B2345678 11 963+ \u0641\u062A\u0627\u0647\u0644\u0627"),
            "الهاتف +963 11 2345678؛");
}

TEST(BidiLine, a_full_stop_after_a_time_ends_the_line) {
  EXPECT_EQ(read(U".14:30 \u0629\u0639\u0627\u0633\u0644\u0627"), "الساعة 14:30.");
}

TEST(BidiLine, arabic_digits_keep_their_order) {
  EXPECT_EQ(read(U"\u0661\u0663\u0662\u0666 \u0633\u0648\u0637\u0633\u063A\u0627 \u0662\u0663 "
                 U"\u0648"),
            "و ٢٣ اغسطوس ١٣٢٦");
}

TEST(BidiLine, latin_with_numbers_inside_arabic_stays_one_run) {
  EXPECT_EQ(read(U"\u064A\u0641 IBAN SY12 3456 \u0645\u0642\u0631"), "رقم IBAN SY12 3456 في");
}

TEST(BidiLine, brackets_by_shape_and_by_meaning_read_alike_after_the_vote) {
  const std::u32string town = U"\u0646\u0627\u0646\u0628\u0644";
  const std::u32string rest = U" \u062A\u0648\u0631\u064A\u0628";
  for (const auto& visual : {U".(" + town + U")" + rest, U".)" + town + U"(" + rest}) {
    const auto plain = to_logical(seen(visual), {.right_to_left = true});
    const auto swapped = to_logical(seen(visual), {.right_to_left = true, .swap_brackets = true});
    const auto& better = bracket_score({swapped}) > bracket_score({plain}) ? swapped : plain;
    EXPECT_EQ(utf8(better.text), "بيروت (لبنان).");
  }
}

TEST(BidiLine, a_ligature_keeps_the_order_of_its_letters) {
  const auto line = to_logical({{.text = U"\u0645", .cluster = 0},
                                {.text = U"\u0644\u0627", .cluster = 1},
                                {.text = U"\u0633", .cluster = 2}},
                               {.right_to_left = true});
  EXPECT_EQ(utf8(line.text), "سلام");
  EXPECT_EQ(line.clusters, (std::vector<int>{2, 1, 1, 0}));
}

TEST(BidiLine, presentation_forms_dissolve_but_a_superscript_stays) {
  EXPECT_EQ(normal_cluster(U"\uFEFB"), U"\u0644\u0627");
  EXPECT_EQ(normal_cluster(U"\uFB01"), U"fi");
  EXPECT_EQ(normal_cluster(U"\u00B2"), U"\u00B2");
  EXPECT_EQ(normal_cluster(U"\x01"), U"\uFFFD");
}

}  // namespace
}  // namespace winnow::extract
