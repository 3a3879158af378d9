// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/piece.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Piece, its_text_holds_every_part_in_reading_order) {
  Piece piece;
  piece.head = {"Rimal Gate"};
  piece.title = "Waybill 7";
  piece.paragraphs = {"Thirty-six crates."};
  piece.rows = {{"crate", "weight"}, {"1", "80"}};
  piece.signature = "Tahuni";
  EXPECT_EQ(text_of(piece),
            "Rimal Gate\nWaybill 7\nThirty-six crates.\ncrate\tweight\n1\t80\nTahuni\n");
}

}  // namespace
}  // namespace winnow::demo
