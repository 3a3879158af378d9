// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/text_form.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(TextForm, utf16_without_a_mark_is_told_by_where_its_bytes_stand) {
  EXPECT_EQ(text_form(corpus_file("mail/fake-email-utf-16-le.eml")), TextForm::utf16_le);
  EXPECT_EQ(text_form(corpus_file("mail/fake-email-utf-16-be.eml")), TextForm::utf16_be);
  EXPECT_EQ(text_form("plain text, nothing else in it"), TextForm::utf8);
  EXPECT_EQ(text_form("caf\xE9 au lait"), TextForm::eight_bit);
  EXPECT_EQ(text_form(std::string(64, '\0')), TextForm::binary);
}

TEST(TextForm, wide_text_becomes_utf8) {
  EXPECT_EQ(as_narrow_text(std::string("\xFF\xFE"
                                       "a\0\x3D\xD8\x00\xDE",
                                       8),
                           TextForm::utf16_le, 99),
            "a\xF0\x9F\x98\x80");
}

}  // namespace
}  // namespace winnow::extract
