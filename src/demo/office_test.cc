// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/office.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

Piece arabic_piece() {
  Piece piece;
  piece.language = "ara";
  piece.title = "بوليصة & شحن";
  piece.rows = {{"الصنف", "القيمة"}, {"مضخات", "480,000"}};
  return piece;
}

TEST(Office, packages_begin_as_their_readers_expect) {
  EXPECT_TRUE(docx(arabic_piece()).starts_with("PK\x03\x04"));
  EXPECT_TRUE(xlsx(arabic_piece()).starts_with("PK\x03\x04"));
  EXPECT_NE(odt(arabic_piece()).find("mimetypeapplication/vnd.oasis.opendocument.text"),
            std::string::npos);
}

TEST(Office, rtf_writes_arabic_as_numbered_characters) {
  EXPECT_NE(rtf(arabic_piece()).find("\\rtlpar \\u1576?\\u1608?"), std::string::npos);
}

TEST(Office, html_escapes_and_csv_quotes) {
  EXPECT_NE(html(arabic_piece()).find("بوليصة &amp; شحن"), std::string::npos);
  EXPECT_EQ(csv(arabic_piece()), "الصنف,القيمة\r\nمضخات,\"480,000\"\r\n");
}

}  // namespace
}  // namespace winnow::demo
