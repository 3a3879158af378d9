// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "demo/letters.h"

namespace winnow::demo {
namespace {

TEST(EnglishLetters, waybill_and_ledger_agree_on_the_crates) {
  Random random(5);
  const auto all = shipments(random);
  const Shipment& seventh = all[miscounted_shipment - 1];
  EXPECT_NE(text_of(waybill(seventh, random)).find("36 crates"), std::string::npos);
  EXPECT_EQ(ledger(all).rows[miscounted_shipment][3], "36");
}

TEST(EnglishLetters, the_books_say_seven_and_the_house_pays_twelve) {
  Random random(5);
  const Shipment seventh = shipments(random)[miscounted_shipment - 1];
  EXPECT_NE(text_of(internal_note(seventh, random)).find("33,600"), std::string::npos);
  EXPECT_NE(text_of(payment_advice(seventh, random)).find("57,600"), std::string::npos);
}

}  // namespace
}  // namespace winnow::demo
