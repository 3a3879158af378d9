// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/dictionary.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Dictionary, merges_packed_counts_in_byte_order) {
  Dictionary dictionary;
  ASSERT_TRUE(dictionary.add(Dictionary::pack({{"court", 2}, {"courts", 300}, {"cover", 1}})));
  ASSERT_TRUE(dictionary.add(Dictionary::pack({{"a", 1}, {"courts", 1}, {"zeal", 7}})));
  EXPECT_EQ(dictionary.size(), 5U);
  EXPECT_EQ(dictionary.df_of("courts"), 301U);
  EXPECT_EQ(dictionary.df_of("cour"), 0U);
  const auto [first, last] = dictionary.range("cour");
  EXPECT_EQ(last - first, 2U);
  Dictionary again;
  ASSERT_TRUE(again.add(dictionary.packed()));
  EXPECT_EQ(again.packed(), dictionary.packed());
}

TEST(Dictionary, that_is_damaged_is_refused) {
  Dictionary dictionary;
  const std::string packed = Dictionary::pack({{"court", 2}, {"courts", 300}});
  for (std::size_t bytes = 1; bytes < 6; ++bytes) {
    Dictionary cut;
    EXPECT_FALSE(cut.add(packed.substr(0, bytes))) << bytes;
  }
  EXPECT_FALSE(dictionary.add("\x09\x01x\x01"));
}

}  // namespace
}  // namespace winnow::search
