// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/original_links.h"

#include <gtest/gtest.h>

namespace winnow::http {
namespace {

TEST(OriginalLinks, are_good_for_one_fetch) {
  OriginalLinks links;
  const auto token = links.add({.document = 7, .sha256_hex = "ab", .file = "a.pdf"});
  ASSERT_TRUE(token);
  const auto first = links.spend(*token);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->document, 7);
  EXPECT_FALSE(links.spend(*token));
  EXPECT_FALSE(links.spend(""));
}

TEST(OriginalLinks, forget_the_oldest_when_many_wait) {
  OriginalLinks links;
  const auto first = links.add({.document = 1});
  for (int i = 0; i < 64; ++i) ASSERT_TRUE(links.add({.document = i}));
  EXPECT_FALSE(links.spend(*first));
}

}  // namespace
}  // namespace winnow::http
