// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/mail.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

struct Reading {
  Done done{};
  RecordingSink sink{};
};

Reading read_mailbox(const std::string& bytes) {
  Reading reading;
  reading.done = read_mbox({.bytes = bytes}, {}, reading.sink);
  return reading;
}

TEST(Mbox, the_real_mailbox_has_371_messages) {
  const std::string bytes = corpus_file("mail/spamassassin_371.mbox");
  const Reading reading = read_mailbox(bytes);
  EXPECT_EQ(reading.sink.children.size(), 371U);
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
  std::size_t covered = 0;
  for (const RecordedChild& child : reading.sink.children) {
    covered += child.bytes.size() + child.child.times[0].raw.size() + 1;
  }
  EXPECT_EQ(covered, bytes.size());
}

TEST(Mbox, a_from_line_followed_by_text_is_text) {
  const Reading reading = read_mailbox(
      "From a@b Mon Jan  1 00:00:00 2001\nSubject: one\n\nhello\nFrom here on it is text\nmore\n\n"
      ">From quoted\nFrom c@d\nTo: x\n\nsecond\n");
  ASSERT_EQ(reading.sink.children.size(), 2U);
  EXPECT_EQ(reading.sink.children[0].child.times[0].value, "2001-01-01T00:00:00");
  EXPECT_NE(reading.sink.children[0].bytes.find(">From quoted"), std::string::npos);
}

}  // namespace
}  // namespace winnow::extract
