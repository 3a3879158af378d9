// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/ledger.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Ledger, states_have_a_word_each_and_only_these) {
  EXPECT_EQ(names_of(PlaceState{}).size(), 9u);
  EXPECT_EQ(to_text(PlaceState::aside), "aside");
  EXPECT_EQ(parse_place_state("not_read"), PlaceState::not_read);
  EXPECT_FALSE(parse_place_state("READ"));
}

TEST(Ledger, ranks_a_read_place_above_partly_above_the_rest) {
  EXPECT_GT(rank_of(PlaceState::empty), rank_of(PlaceState::partly));
  EXPECT_GT(rank_of(PlaceState::partly), rank_of(PlaceState::locked));
}

TEST(Ledger, leaves_a_count_out_that_is_not_declared) {
  EXPECT_EQ(to_json(LedgerCount{}).find("declared\":"), std::string::npos);
  const auto count = from_json<LedgerCount>(to_json(LedgerCount{.declared = 3}));
  ASSERT_TRUE(count);
  EXPECT_EQ(count->declared, 3);
}

}  // namespace
}  // namespace winnow
