// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_rule.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(MailRule, two_distinct_known_fields_make_a_mail) {
  EXPECT_TRUE(is_mail("From: a\nTo: b\n\nx"));
  EXPECT_FALSE(is_mail("From: a\nFrom: b\n\nTo: c"));
  EXPECT_FALSE(is_mail("Dear all\nFrom: a\nTo: b\n"));
  EXPECT_TRUE(is_mail("1234\n\nX-Odd: a\nSubject: b\nDate: c\n"));
}

TEST(MailRule, one_separator_is_an_envelope_and_two_are_a_mailbox) {
  EXPECT_EQ(count_mbox_separators("From a@b Mon\nReceived: x\n\nFrom here on\nit is text\n"), 1);
  EXPECT_EQ(count_mbox_separators(corpus_file("mail/spamassassin_371.mbox")), 2);
  EXPECT_EQ(count_mbox_separators("no mail at all"), 0);
}

TEST(MailRule, a_sentence_before_a_separator_is_text) {
  const std::string_view mailbox =
      "From a@b Mon\nSubject: x\n\nFrom here on it is text.\n>From a quoted line\n"
      "From a@b Tue\nSubject: y\n\nz\n";
  const std::size_t second = find_mbox_separator(mailbox, 5);
  ASSERT_NE(second, std::string_view::npos);
  EXPECT_EQ(mailbox.substr(second, 12), "From a@b Tue");
}

}  // namespace
}  // namespace winnow::extract
