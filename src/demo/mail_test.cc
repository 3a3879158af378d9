// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/mail.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

Mail a_mail() {
  Mail mail;
  mail.id = "1@rimal-gate.example";
  mail.piece.title = "Pumps";
  mail.piece.from = "karmawi";
  mail.piece.to = {"shamadani"};
  mail.piece.day = day_of(2019, 3, 14);
  mail.piece.paragraphs = {"الدفعة الثانية = 480"};
  return mail;
}

TEST(Mail, every_charset_names_itself_and_its_encoding) {
  Mail mail = a_mail();
  EXPECT_NE(eml(mail).find("=D8=A7=D9=84"), std::string::npos);
  mail.charset = MailCharset::windows1256_quoted;
  EXPECT_NE(eml(mail).find("charset=windows-1256"), std::string::npos);
  EXPECT_NE(eml(mail).find("=C7=E1=CF"), std::string::npos);
  mail.charset = MailCharset::utf8_base64;
  EXPECT_NE(eml(mail).find("Content-Transfer-Encoding: base64"), std::string::npos);
}

TEST(Mail, attachments_stand_behind_a_border) {
  Mail mail = a_mail();
  mail.attached = {{"a.pdf", "application/pdf", "%PDF"}};
  EXPECT_NE(eml(mail).find("filename=\"a.pdf\""), std::string::npos);
  EXPECT_NE(eml(mail).find("JVBERg=="), std::string::npos);
}

TEST(Mail, a_message_can_say_the_same_as_html) {
  Mail mail = a_mail();
  mail.with_html = true;
  EXPECT_NE(eml(mail).find("multipart/alternative"), std::string::npos);
  EXPECT_NE(eml(mail).find("Content-Type: text/html"), std::string::npos);
}

TEST(Mail, a_mailbox_separates_its_messages) {
  EXPECT_NE(mbox({a_mail(), a_mail()}).find("From n.karmawi@rimal-gate.example Thu Mar 14"),
            std::string::npos);
}

TEST(Mail, a_reply_quotes_line_by_line) {
  const auto lines = quoted_body(a_mail());
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(lines[0], "On 14 March 2019, Najat al-Karmawi wrote:");
  EXPECT_TRUE(lines[1].starts_with("> "));
}

}  // namespace
}  // namespace winnow::demo
