// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/claim_state.h: whether a claim is open, supported, contested or withdrawn, and by
// which rule.
//
// In:     what is on record for and against it.
// Out:    the state and the code of the rule that gave it.
// Holds:  a state is no verdict: "supported" says who speaks for it, not that it is true. One voice
//         alone never makes it more than open. The rules are policy and apply in this order.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace winnow::weigh {

enum class ClaimState { open, supported, contested, withdrawn };
const std::vector<std::string_view>& names_of(ClaimState);

enum class ClaimRule {
  claim_withdrawn,
  denied,        // Somebody denies it.
  contradicted,  // Evidence speaks against it.
  no_source,
  one_voice,
  not_above_even,
  independent_voices
};
const std::vector<std::string_view>& names_of(ClaimRule);

struct ClaimStanding {
  bool withdrawn = false;
  std::int64_t denials = 0;
  std::int64_t contradictions = 0;
  std::int64_t supports = 0;                   // Lines of support.
  std::optional<std::int64_t> independence{};  // Proven; none: our own observation.
  std::int64_t lo_per_mille = 0;               // Lower end of the estimate.
};

struct ClaimStateRuling {
  ClaimState state = ClaimState::open;
  ClaimRule rule = ClaimRule::no_source;
};
ClaimStateRuling claim_state(const ClaimStanding& standing);

}  // namespace winnow::weigh
