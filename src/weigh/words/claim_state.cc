// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/claim_state.h"

namespace winnow::weigh {
namespace {

// Upper border of "roughly even chance" in ICD 203.
constexpr std::int64_t even_hi_per_mille = 550;

}  // namespace

const std::vector<std::string_view>& names_of(ClaimState) {
  static const std::vector<std::string_view> names{"open", "supported", "contested", "withdrawn"};
  return names;
}

const std::vector<std::string_view>& names_of(ClaimRule) {
  static const std::vector<std::string_view> names{
      "claim_withdrawn", "denied",         "contradicted",      "no_source",
      "one_voice",       "not_above_even", "independent_voices"};
  return names;
}

ClaimStateRuling claim_state(const ClaimStanding& standing) {
  if (standing.withdrawn) {
    return {ClaimState::withdrawn, ClaimRule::claim_withdrawn};
  }
  if (standing.denials > 0) {
    return {ClaimState::contested, ClaimRule::denied};
  }
  if (standing.contradictions > 0) {
    return {ClaimState::contested, ClaimRule::contradicted};
  }
  if (standing.supports == 0) {
    return {ClaimState::open, ClaimRule::no_source};
  }
  if (standing.independence && *standing.independence < 2) {
    return {ClaimState::open, ClaimRule::one_voice};
  }
  if (standing.lo_per_mille <= even_hi_per_mille) {
    return {ClaimState::open, ClaimRule::not_above_even};
  }
  return {ClaimState::supported, ClaimRule::independent_voices};
}

}  // namespace winnow::weigh
