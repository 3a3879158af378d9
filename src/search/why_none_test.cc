// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/why_none.h"

#include <gtest/gtest.h>

#include "search/terms.h"

namespace winnow::search {
namespace {

TEST(WhyNone, offers_near_spellings_of_words_that_do_not_exist) {
  Dictionary dictionary;
  ASSERT_TRUE(
      dictionary.add(Dictionary::pack({{word_term("merger"), 3}, {word_term("verger"), 9}})));
  const auto near = near_spellings(dictionary, "mergr", false);
  ASSERT_EQ(near.size(), 1U);
  EXPECT_EQ(near[0].word, "merger");
  EXPECT_EQ(near_spellings(dictionary, "nerger", false).size(), 2U);
  EXPECT_EQ(near_spellings(dictionary, "nerger", true).size(), 0U);
}

TEST(WhyNone, names_the_filters_when_they_alone_emptied_the_answer) {
  const auto why = why_none(Plan{}, Dictionary{}, 12);
  ASSERT_EQ(why.size(), 1U);
  EXPECT_EQ(why[0].documents, 12);
}

}  // namespace
}  // namespace winnow::search
