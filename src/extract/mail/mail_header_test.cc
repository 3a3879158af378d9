// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_header.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(MailHeader, fields_are_decoded_and_kept_raw) {
  const MimeTree tree = parse_mime(
      "Subject: =?iso-8859-6?Q?=D3=E4=C7=E5?=\nDate: Mon, 1 Jan 2001 03:00:00 +0300\n"
      "X-Two: a\n b\n\n",
      {});
  RecordingSink sink;
  tell_fields(tree.parts.at(0), sink);
  ASSERT_EQ(sink.facts.size(), 3U);
  EXPECT_EQ(sink.facts[0].value, "سلام");
  EXPECT_EQ(sink.facts[1].value, "2001-01-01T00:00:00Z");
  EXPECT_EQ(sink.facts[1].origin, "mail header Date");
  EXPECT_EQ(sink.facts[2].value, "a b");
}

}  // namespace
}  // namespace winnow::extract
