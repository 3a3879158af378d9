// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/member_names.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(MemberNames, names_that_climb_or_hide_are_flagged_and_kept) {
  EXPECT_TRUE(show_name("../../etc/passwd", "").is_suspicious);
  EXPECT_TRUE(show_name("/etc/passwd", "").is_suspicious);
  EXPECT_TRUE(show_name("C:\\a.txt", "").is_suspicious);
  EXPECT_TRUE(show_name("CON.txt", "").is_suspicious);
  EXPECT_FALSE(show_name("folder/letter.txt", "").is_suspicious);
  EXPECT_EQ(show_name("a/../b", "").path, (std::vector<std::string>{"a", "..", "b"}));
  EXPECT_EQ(show_name("a\xE2\x80\xAE"
                      "b",
                      "")
                .path,
            std::vector<std::string>{"a\\u{202E}b"});
}

TEST(MemberNames, bytes_outside_utf8_are_read_in_the_guessed_charset_or_cp437) {
  EXPECT_EQ(show_name("\x81", "").path, std::vector<std::string>{"ü"});
  EXPECT_EQ(show_name("\xC7\xE1", "windows-1256").path, std::vector<std::string>{"ال"});
}

TEST(MemberNames, a_password_outside_ascii_has_several_spellings) {
  EXPECT_EQ(password_spellings("secret").size(), 1U);
  EXPECT_GE(password_spellings("سر").size(), 2U);
}

}  // namespace
}  // namespace winnow::extract
