// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/letters.h"

#include <gtest/gtest.h>

namespace winnow::search {
namespace {

TEST(Letters, tell_spellings_apart_that_folding_brings_together) {
  EXPECT_TRUE(holds_letters("قال أحمد", {"أحمد"}, false));
  EXPECT_FALSE(holds_letters("قال احمد", {"أحمد"}, false));
  EXPECT_FALSE(holds_letters("قال أحمدي", {"أحمد"}, false));
  EXPECT_FALSE(holds_letters("الرقة", {"الرقه"}, false));
  EXPECT_FALSE(holds_letters("سنة ١", {"1"}, false));
  EXPECT_TRUE(holds_letters("Tête", {"Tête"}, false));
  EXPECT_FALSE(holds_letters("tête", {"Tête"}, false));
}

TEST(Letters, of_several_words_stand_in_sequence_unless_any_order_will_do) {
  EXPECT_TRUE(holds_letters("the big ship", {"big", "ship"}, false));
  EXPECT_FALSE(holds_letters("the ship big", {"big", "ship"}, false));
  EXPECT_TRUE(holds_letters("the ship big", {"big", "ship"}, true));
  EXPECT_TRUE(holds_letters("the court's ship", {"court", "ship"}, false));
}

}  // namespace
}  // namespace winnow::search
