// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/decide_state.h"

#include <gtest/gtest.h>

namespace winnow::read {
namespace {

sandbox::Ending ending(Outcome outcome, std::string reason = "") {
  return {.done = {.outcome = outcome, .reason = std::move(reason)}};
}

store::ReadingInput with_text(const std::string& text) {
  store::ReadingInput said;
  said.pages.push_back({.number = 1, .text = text});
  return said;
}

TEST(DecideState, nothing_that_came_is_read_only_if_there_is_something) {
  EXPECT_EQ(decide_state(ending(Outcome::ok), with_text("a")).state, PlaceState::read);
  const auto nothing = decide_state(ending(Outcome::ok), with_text(" \n"));
  EXPECT_EQ(nothing.state, PlaceState::not_read);
  EXPECT_EQ(nothing.reason, "no_text_found");
  auto checked = ending(Outcome::ok, "zero_bytes");
  checked.done.checked_empty = true;
  EXPECT_EQ(decide_state(checked, {}).state, PlaceState::empty);
}

TEST(DecideState, a_loss_makes_it_partly_and_a_note_does_not) {
  auto said = with_text("a");
  said.complaints.push_back({.code = "charset_guessed", .loss = false});
  EXPECT_EQ(decide_state(ending(Outcome::ok), said).state, PlaceState::read);
  said.complaints.push_back({.code = "truncated", .loss = true});
  const auto partly = decide_state(ending(Outcome::ok), said);
  EXPECT_EQ(partly.state, PlaceState::partly);
  EXPECT_EQ(partly.reason, "truncated");
}

TEST(DecideState, a_death_keeps_what_came_before) {
  EXPECT_EQ(decide_state(ending(Outcome::malformed, "crashed"), with_text("a")).state,
            PlaceState::partly);
  EXPECT_EQ(decide_state(ending(Outcome::malformed, "crashed"), {}).state, PlaceState::not_read);
  EXPECT_EQ(decide_state(ending(Outcome::locked), {}).reason, "password_missing");
}

TEST(DecideState, a_child_of_which_nothing_came_is_no_gain) {
  store::ReadingInput said;
  said.children.push_back(
      {.child = {.has_bytes = false, .state = "not_read", .reason = "truncated"}});
  EXPECT_EQ(decide_state(ending(Outcome::malformed, "truncated"), said).state,
            PlaceState::not_read);
  EXPECT_EQ(decide_state(ending(Outcome::partial, "truncated"), said).state, PlaceState::partly);
  said.children.push_back({.child = {.has_bytes = false, .state = "locked"}});
  EXPECT_EQ(decide_state(ending(Outcome::malformed, "truncated"), said).state, PlaceState::partly);
}

TEST(DecideState, a_page_that_is_only_pixels_is_not_called_read) {
  auto said = with_text("");
  said.pages[0].text_state = TextState::needs_ocr;
  EXPECT_EQ(decide_state(ending(Outcome::ok), said).state, PlaceState::not_read);
}

TEST(DecideState, one_byte_over_and_over_is_empty_but_one_letter_is_text) {
  EXPECT_EQ(decide_by_bytes({.bytes = 5, .only_byte = 0}).reason, "one_byte_value");
  EXPECT_EQ(decide_by_bytes({.bytes = 1, .only_byte = 'a'}).state, PlaceState::read);
  EXPECT_EQ(decide_by_bytes({.bytes = 0}).reason, "zero_bytes");
}

}  // namespace
}  // namespace winnow::read
