// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

struct Reading {
  Done done{};
  RecordingSink sink{};
};

Reading read_bytes(const std::string& bytes, const Job& job = {}) {
  Reading reading;
  reading.done = read_mail({.bytes = bytes}, job, reading.sink);
  return reading;
}

Reading read(const std::string& name) { return read_bytes(corpus_file("mail/" + name)); }

TEST(Mail, subject_and_body_are_the_first_page) {
  const Reading reading = read_bytes(
      "From: Ann <ann@example.org>\r\nSubject: =?utf-8?B?2YXYsdit2KjYpw==?=\r\n\r\nHello\r\n");
  ASSERT_EQ(reading.sink.pages.size(), 1U);
  EXPECT_EQ(reading.sink.pages[0].kind, PageKind::mail_body);
  EXPECT_TRUE(reading.sink.pages[0].text.starts_with("مرحبا\n\nHello"));
  EXPECT_EQ(reading.sink.values_of("subject"), std::vector<std::string>{"مرحبا"});
}

// Mails had no characters and no language: the facet of languages left out half the corpus.
TEST(Mail, a_body_is_judged_as_any_page_is) {
  const auto sink = read("simple-multipart.eml").sink;
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_GT(sink.pages[0].quality.characters, 20);
}

TEST(Mail, plain_text_is_shown_and_html_stands_beside_it) {
  const Reading reading = read_bytes(
      "From: a@b\nContent-Type: multipart/alternative; boundary=x\n\n--x\n\nplain words\n--x\n"
      "Content-Type: text/html\n\n<p>rich <b>words</b></p><script>no()</script>\n--x--\n");
  ASSERT_EQ(reading.sink.pages.size(), 1U);
  EXPECT_NE(reading.sink.pages[0].text.find("plain words"), std::string::npos);
  EXPECT_NE(reading.sink.pages[0].other_text.find("rich words"), std::string::npos);
  EXPECT_EQ(reading.sink.pages[0].other_text.find("no()"), std::string::npos);
  EXPECT_TRUE(reading.sink.children.empty());
}

TEST(Mail, an_attachment_is_a_child_at_its_part_number) {
  const Reading reading = read("attachment_pdf.eml");
  ASSERT_EQ(reading.sink.children.size(), 1U);
  const RecordedChild& child = reading.sink.children[0];
  EXPECT_EQ(child.child.locator_hex, to_hex("2"));
  EXPECT_TRUE(child.bytes.starts_with("%PDF-"));
  EXPECT_TRUE(child.child.path[0].ends_with(".pdf"));
}

TEST(Mail, an_embedded_message_is_a_child_with_its_own_bytes) {
  const std::string inner = "From: c@d\nSubject: inner\n\ntext\n";
  const Reading reading = read_bytes(
      "From: a@b\nSubject: outer\nContent-Type: multipart/mixed; boundary=\"=_1\"\n\n--=_1\n\nhi\n"
      "--=_1\nContent-Type: message/rfc822\n\n" +
      inner + "\n--=_1--\n");
  ASSERT_EQ(reading.sink.children.size(), 1U);
  EXPECT_EQ(reading.sink.children[0].bytes, inner);
  EXPECT_EQ(reading.sink.children[0].child.kind, ChildKind::message);
}

TEST(Mail, deep_messages_end_at_twenty_containers_with_the_rest_kept) {
  std::string bytes = corpus_file("hostile-made/deep_mime.eml");
  std::int64_t depth = 0;
  Reading reading;
  for (; depth < 400; ++depth) {
    reading = read_bytes(bytes, {.depth = depth});
    if (reading.sink.children.empty() || !reading.sink.children[0].child.has_bytes) break;
    bytes = reading.sink.children[0].bytes;
  }
  EXPECT_EQ(depth, 20);
  EXPECT_EQ(reading.done.outcome, Outcome::over_limit);
  EXPECT_EQ(reading.done.reason, "over_depth");
  EXPECT_NE(bytes.find("needle mime deep"), std::string::npos);
}

TEST(Mail, multiparts_nested_without_end_are_one_raw_part_beyond_the_limit) {
  std::string mail = "From: a@b\nSubject: s\n";
  for (int i = 0; i < 500; ++i) {
    const std::string mark = "b" + std::to_string(i);
    mail += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  const Reading reading = read_bytes(mail);
  EXPECT_EQ(reading.done.reason, "over_depth");
  EXPECT_EQ(reading.sink.children.size(), 1U);
}

TEST(Mail, a_mail_in_utf16_reads_as_in_utf8) {
  for (const char* name :
       {"fake-email-utf-16.eml", "fake-email-utf-16-le.eml", "fake-email-utf-16-be.eml"}) {
    const Reading reading = read(name);
    EXPECT_EQ(reading.sink.values_of("from").size(), 1U) << name;
    EXPECT_NE(reading.sink.all_text().find("Roses"), std::string::npos) << name;
  }
}

TEST(Mail, a_missing_closing_boundary_is_told) {
  const Reading reading = read_bytes(
      "From: a@b\nTo: c@d\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nfirst half of it");
  EXPECT_EQ(reading.done.outcome, Outcome::partial);
  EXPECT_EQ(reading.done.reason, "truncated");
  EXPECT_NE(reading.sink.all_text().find("first half"), std::string::npos);
}

TEST(Mail, nearly_all_real_mails_give_text) {
  int files = 0;
  int with_text = 0;
  for (const auto& path : corpus_paths()) {
    if (path.parent_path().filename() != "mail-spamassassin") continue;
    const Reading reading =
        read_bytes(corpus_file("mail-spamassassin/" + path.filename().string()));
    ++files;
    const std::string text = reading.sink.all_text();
    with_text += trim_ascii(text).size() >= 20 ? 1 : 0;
    EXPECT_TRUE(is_valid_utf8(text)) << path;
  }
  EXPECT_EQ(files, 1496);
  EXPECT_GE(with_text, 1480);
}

}  // namespace
}  // namespace winnow::extract
