// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/plots.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

bool says(const Piece& piece, const std::string& marker) {
  return text_of(piece).find(marker) != std::string::npos;
}

const Contradiction& planted(const std::string& key) {
  for (const Contradiction& each : contradictions()) {
    if (each.key == key) return each;
  }
  return contradictions().front();
}

TEST(Plots, the_two_sides_of_the_meeting_say_what_the_truth_says_they_say) {
  EXPECT_TRUE(says(meeting_minutes(), planted("meeting").one_marker));
  EXPECT_TRUE(says(meeting_report(), planted("meeting").other_marker));
}

TEST(Plots, the_altered_letter_lost_a_zero_and_nothing_else) {
  EXPECT_TRUE(says(sum_letter(false), planted("altered-letter").one_marker));
  EXPECT_TRUE(says(sum_letter(true), planted("altered-letter").other_marker));
  EXPECT_EQ(text_of(sum_letter(true)).size() + 1, text_of(sum_letter(false)).size());
}

TEST(Plots, the_officer_says_he_was_away_longer_than_his_slip_allows) {
  EXPECT_TRUE(says(note_of_officer(), planted("on-leave").one_marker));
  EXPECT_TRUE(says(leave_slip(), "٢٢ نيسان"));
}

}  // namespace
}  // namespace winnow::demo
