// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/story.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Story, no_shipment_crosses_before_its_order_and_every_number_is_its_own) {
  Random random(3);
  std::int64_t licence = 0;
  for (const Shipment& each : shipments(random)) {
    EXPECT_LT(each.ordered, each.licensed) << each.reference();
    EXPECT_LT(each.licensed, each.crossed) << each.reference();
    EXPECT_LT(each.crossed, each.paid) << each.reference();
    EXPECT_GT(each.licence, licence);
    licence = each.licence;
  }
}

TEST(Story, what_contradictions_need_is_the_same_under_every_seed) {
  for (const std::uint64_t seed : {1U, 2U, 99U}) {
    Random random(seed);
    const Shipment seventh = shipments(random)[miscounted_shipment - 1];
    EXPECT_EQ(seventh.crates, 36);
    EXPECT_EQ(seventh.value, 480000);
    EXPECT_EQ(seventh.crossed, day_of(2019, 4, 25));
  }
}

}  // namespace
}  // namespace winnow::demo
