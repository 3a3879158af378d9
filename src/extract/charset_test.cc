// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/charset.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(Charset, utf8_is_taken_before_anything_declared) {
  const Decoded decoded = decode_text("Grüße", "windows-1252");
  EXPECT_EQ(decoded.text, "Grüße");
  EXPECT_FALSE(decoded.guessed);
}

TEST(Charset, a_declared_charset_is_taken_if_every_byte_has_a_meaning) {
  const Decoded decoded = decode_text("\xE3\xD1\xCD\xC8\xC7", "windows-1256");
  EXPECT_EQ(decoded.text, "مرحبا");
  EXPECT_FALSE(decoded.guessed);
}

TEST(Charset, undeclared_bytes_are_a_guess) {
  EXPECT_TRUE(decode_text("caf\xE9", "").guessed);
  EXPECT_EQ(decode_from("\xE3\xD1", "windows-1256"), "مر");
}

}  // namespace
}  // namespace winnow::extract
