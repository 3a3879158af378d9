// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/encoded_words.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(EncodedWords, both_codings_and_old_charsets_are_read) {
  EXPECT_EQ(decode_encoded_words("=?iso-8859-6?Q?=D3=E4=C7=E5?="), "سلام");
  EXPECT_EQ(decode_encoded_words("=?windows-1256?B?1OPHyA==?= <a@b.c>"), "شماب <a@b.c>");
  EXPECT_EQ(decode_encoded_words("=?UTF-8*ar?q?a_=5Fb?="), "a _b");
}

TEST(EncodedWords, words_are_joined_before_they_are_decoded) {
  // Each with its own padding, and cut inside the letter kaf.
  EXPECT_EQ(decode_encoded_words("=?utf-8?B?2YI=?= =?utf-8?B?2Kc=?="), "قا");
  EXPECT_EQ(decode_encoded_words("=?utf-8?B?2Q==?=\t =?UTF-8?B?gw==?= end"), "ك end");
  EXPECT_EQ(decode_encoded_words("=?utf-8?Q?=D9=82?= =?iso-8859-6?Q?=C7?="), "قا");
}

TEST(EncodedWords, what_is_none_stays) {
  for (const char* text :
       {"a =? b ?= c", "=?utf-8?X?abc?=", "=?utf-8?B?abc", "1 + 1 =?", "=??B?YQ==?="}) {
    EXPECT_EQ(decode_encoded_words(text), text);
  }
  EXPECT_EQ(decode_encoded_words("a =?utf-8?Q?b?= c"), "a b c");
  EXPECT_EQ(decode_encoded_words("=?utf-8?Q?a=ZZ?="), "a=ZZ");
}

TEST(EncodedWords, in_parameters_they_become_one_quoted_value) {
  EXPECT_EQ(decode_encoded_words_in_parameters("attachment; filename==?utf-8?Q?a_b?=; size=3"),
            "attachment; filename=\"a b\"; size=3");
  EXPECT_EQ(decode_encoded_words_in_parameters("x; name=\"=?utf-8?Q?a=22?= =?utf-8?Q?b?=.txt\""),
            "x; name=\"a\\\"b.txt\"");
}

}  // namespace
}  // namespace winnow::extract
