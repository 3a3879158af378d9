// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "demo/letters.h"

namespace winnow::demo {
namespace {

TEST(ArabicLetters, the_memo_turns_the_crates_around_and_the_receipt_does_not) {
  Random random(5);
  const Shipment seventh = shipments(random)[miscounted_shipment - 1];
  EXPECT_NE(text_of(ministry_note(seventh, random)).find("63 صندوقًا"), std::string::npos);
  EXPECT_NE(text_of(gate_receipt(seventh, random)).find("عدد الصناديق: ٣٦"), std::string::npos);
}

TEST(ArabicLetters, the_gate_saw_engines_where_the_invoice_says_pumps) {
  Random random(5);
  const Shipment ninth = shipments(random)[mislabelled_shipment - 1];
  EXPECT_NE(text_of(gate_receipt(ninth, random)).find("محركات بلا مضخات"), std::string::npos);
  EXPECT_NE(text_of(invoice(ninth, random)).find("irrigation pumps HV-40"), std::string::npos);
}

}  // namespace
}  // namespace winnow::demo
