// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/text.h"

#include <random>

#include <gtest/gtest.h>

namespace winnow {
namespace {

TEST(Text, overlong_surrogate_and_cut_sequences_are_not_utf8) {
  for (const std::string bad :
       {"\xC0\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xE2\x82", "\x80"}) {
    EXPECT_FALSE(is_valid_utf8(bad)) << to_hex(bad);
  }
  EXPECT_TRUE(is_valid_utf8("a\xD8\xB1\xE2\x82\xAC\xF0\x9F\x98\x80"));
}

TEST(Text, whatever_the_bytes_the_repaired_text_is_valid) {
  std::mt19937 random(7);
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 40, '\0');
    for (char& c : bytes) c = static_cast<char>(random());
    const auto text = to_valid_utf8(bytes);
    EXPECT_TRUE(is_valid_utf8(text));
    EXPECT_EQ(text.find('\0'), text.npos);
  }
}

TEST(Text, offsets_in_code_points_and_bytes_convert_both_ways) {
  const std::string text = "a\U0001F600\u0628";
  EXPECT_EQ(count_codepoints(text), 3);
  EXPECT_EQ(byte_of_codepoint(text, 2), 5U);
  EXPECT_EQ(codepoint_of_byte(text, 5), 2);
  EXPECT_EQ(codepoint_of_byte(text, text.size()), 3);
  EXPECT_EQ(byte_of_codepoint(text, 99), text.size());
}

TEST(Text, a_right_to_left_override_in_a_name_is_shown) {
  EXPECT_EQ(for_people("invoice\u202Efdp.exe"), "invoice\\u{202E}fdp.exe");
  EXPECT_EQ(for_people("a\x1B[31m"), "a\\u{001B}[31m");
}

TEST(Text, a_name_in_arabic_is_isolated) {
  EXPECT_EQ(for_people("\u0631\u0642\u0629"), "\u2068\u0631\u0642\u0629\u2069");
}

TEST(Text, hex_reads_back_and_refuses_what_is_none) {
  EXPECT_EQ(from_hex(to_hex("\x01\xFF z")), "\x01\xFF z");
  EXPECT_EQ(from_hex("0"), "");
  EXPECT_EQ(from_hex("zz"), "");
  EXPECT_EQ(to_base64("ab"), "YWI=");
}

TEST(Text, numbers_have_thousands) {
  EXPECT_EQ(with_thousands(0), "0");
  EXPECT_EQ(with_thousands(61900), "61,900");
  EXPECT_EQ(with_thousands(-1234567), "-1,234,567");
}

}  // namespace
}  // namespace winnow
