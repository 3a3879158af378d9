// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_text.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(MailText, the_declared_charset_counts_only_if_every_byte_has_a_meaning_in_it) {
  EXPECT_EQ(decode_part_text("\xC7\xE1", "windows-1256").text, "ال");
  EXPECT_EQ(decode_part_text("caf\xC3\xA9", "iso-8859-1").text, "café");
  EXPECT_FALSE(decode_part_text("\xE9", "no-such-charset").text.empty());
}

TEST(MailText, transfer_encodings_are_undone) {
  std::string out;
  const auto receive = [&](std::string_view piece) {
    out += piece;
    return true;
  };
  decode_transfer("aGVsbG8=", "base64", receive);
  decode_transfer(" =3D\r\n", "quoted-printable", receive);
  EXPECT_EQ(out, "hello =\r\n");
}

TEST(MailText, a_long_text_is_cut_into_pages_and_nothing_is_lost) {
  RecordingSink sink;
  const Limits limits{.page_words = 3};
  EXPECT_EQ(hand_on_pages({.text = "a b c d e f g"}, 1, limits, sink), 4);
  std::string all;
  for (const Page& page : sink.pages) all += page.text;
  EXPECT_EQ(all, "a b c d e f g");
}

}  // namespace
}  // namespace winnow::extract
