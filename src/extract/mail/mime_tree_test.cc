// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mime_tree.h"

#include <gtest/gtest.h>

namespace winnow::extract {
namespace {

TEST(MimeTree, parts_are_numbered_and_keep_their_bytes) {
  const MimeTree tree = parse_mime(
      "Content-Type: multipart/mixed; boundary=a\n\n--a\n\none\n--a\n"
      "Content-Type: multipart/mixed; boundary=b\n\n--b\n\ntwo\n--b--\n--a--\n",
      {});
  ASSERT_EQ(tree.parts.size(), 4U);
  EXPECT_EQ(tree.parts[1].number, "1");
  EXPECT_EQ(tree.parts[1].body, "one");
  EXPECT_EQ(tree.parts[3].number, "2.1");
  EXPECT_TRUE(tree.parts[0].is_closed);
}

TEST(MimeTree, parts_beyond_the_limit_are_one_raw_part) {
  std::string mail = "Content-Type: multipart/mixed; boundary=a\n\n";
  for (int i = 0; i < 2000; ++i) mail += "--a\n\nx\n";
  const MimeTree tree = parse_mime(mail, {});
  EXPECT_TRUE(tree.is_over_parts);
  EXPECT_LE(tree.parts.size(), 1002U);
  EXPECT_TRUE(tree.parts.back().is_rest);
}

}  // namespace
}  // namespace winnow::extract
