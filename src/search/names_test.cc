// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/names.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Names, of_two_parts_are_joined_and_parted) {
  EXPECT_EQ(parted_name("عبدالله")->second, "الله");
  EXPECT_EQ(joined_name("عبد", "الله"), "عبدالله");
  EXPECT_FALSE(parted_name("عبده"));
  EXPECT_FALSE(joined_name("علي", "الله"));
  EXPECT_FALSE(joined_name("عبد", "john"));
}

TEST(Names, prefixes_are_offered_for_arabic_words_only) {
  EXPECT_TRUE(prefixed_forms("road").empty());
  const auto forms = prefixed_forms("ممر");
  EXPECT_NE(std::find(forms.begin(), forms.end(), "والممر"), forms.end());
}

}  // namespace
}  // namespace winnow::search
