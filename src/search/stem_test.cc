// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/stem.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Stem, follows_the_script_of_the_word) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.stem("owners"), "owner");
  EXPECT_EQ(stemmer.stem("naive"), "naiv");
  EXPECT_EQ(stemmer.stem("syrian"), "syrian");
  EXPECT_EQ(stemmer.stem("الكتاب"), "كتاب");
  EXPECT_EQ(stemmer.stem("книги"), "книг");
}

TEST(Stem, of_a_word_with_digits_or_of_another_script_is_the_word) {
  const Stemmer stemmer;
  EXPECT_EQ(stemmer.stem("owners2"), "owners2");
  EXPECT_EQ(stemmer.stem("λόγος"), "λόγος");
  EXPECT_EQ(stemmer.stem(""), "");
}

}  // namespace
}  // namespace winnow::search
