// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/claim_state.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

void check(const ClaimStanding& standing, ClaimState state, ClaimRule rule) {
  const ClaimStateRuling found = claim_state(standing);
  EXPECT_EQ(found.state, state);
  EXPECT_EQ(found.rule, rule);
}

TEST(ClaimState, three_names_behind_one_gate_leave_it_open) {
  check({.supports = 3, .independence = 1, .lo_per_mille = 655}, ClaimState::open,
        ClaimRule::one_voice);
  check({.supports = 3, .independence = 2, .lo_per_mille = 857}, ClaimState::supported,
        ClaimRule::independent_voices);
  check({.supports = 1, .independence = std::nullopt, .lo_per_mille = 905}, ClaimState::supported,
        ClaimRule::independent_voices);
}

TEST(ClaimState, a_denial_outweighs_any_number_of_voices) {
  check({.denials = 1, .supports = 9, .independence = 9, .lo_per_mille = 990},
        ClaimState::contested, ClaimRule::denied);
  check({.contradictions = 1, .supports = 9, .independence = 9, .lo_per_mille = 990},
        ClaimState::contested, ClaimRule::contradicted);
  check({.denials = 1}, ClaimState::contested, ClaimRule::denied);
}

TEST(ClaimState, without_a_source_or_near_even_it_is_open) {
  check({}, ClaimState::open, ClaimRule::no_source);
  check({.supports = 2, .independence = 2, .lo_per_mille = 550}, ClaimState::open,
        ClaimRule::not_above_even);
}

TEST(ClaimState, withdrawn_comes_first) {
  check({.withdrawn = true, .denials = 1}, ClaimState::withdrawn, ClaimRule::claim_withdrawn);
  EXPECT_EQ(names_of(ClaimState{}).at(static_cast<std::size_t>(ClaimState::withdrawn)),
            "withdrawn");
  EXPECT_EQ(names_of(ClaimRule{}).at(static_cast<std::size_t>(ClaimRule::independent_voices)),
            "independent_voices");
}

}  // namespace
}  // namespace winnow::weigh
