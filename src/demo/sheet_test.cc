// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/sheet.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

Piece a_letter() {
  Piece piece;
  piece.language = "ara";
  piece.day = day_of(2019, 3, 14);
  piece.head = {"وزارة المؤن والعبور"};
  piece.title = "رخصة عبور رقم 417";
  piece.paragraphs = {"يُسمح بمرور الشحنة المذكورة."};
  return piece;
}

TEST(Sheet, a_pdf_is_dated_by_its_piece_and_equal_each_time) {
  const std::string one = pdf(a_letter());
  EXPECT_TRUE(one.starts_with("%PDF-"));
  EXPECT_NE(one.find("D:201903140800Z"), std::string::npos);
  EXPECT_EQ(one, pdf(a_letter()));
}

TEST(Sheet, a_picture_has_ink_and_a_scan_differs_from_it) {
  const Picture clean = picture(a_letter());
  int ink = 0;
  for (const auto grey : clean.grey) ink += grey < 100 ? 1 : 0;
  EXPECT_GT(ink, 1000);
  Random random(1);
  EXPECT_NE(scanned(clean, random).grey, clean.grey);
}

}  // namespace
}  // namespace winnow::demo
