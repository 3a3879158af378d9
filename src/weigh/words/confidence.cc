// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/confidence.h"

#include <algorithm>
#include <array>

namespace winnow::weigh {
namespace {

bool is_doubtful(const Gate& gate) { return !gate.letter || *gate.letter >= Letter::d; }

std::vector<ConfidenceReason> reasons_for_low(const Foundation& f, const ConfidencePolicy& policy) {
  std::vector<ConfidenceReason> reasons;
  if (f.independence && *f.independence < policy.moderate_from) {
    reasons.push_back(*f.independence == 0 ? ConfidenceReason::no_source
                                           : ConfidenceReason::one_voice);
  }
  if (std::ranges::any_of(f.gates, is_doubtful)) {
    reasons.push_back(ConfidenceReason::doubtful_gate);
  } else if (!f.gates.empty()) {
    reasons.push_back(ConfidenceReason::gate);
  }
  if (!f.key_items_examined) {
    reasons.push_back(ConfidenceReason::not_examined);
  }
  return reasons;
}

std::vector<ConfidenceReason> reasons_for_moderate(const Foundation& f,
                                                   const ConfidencePolicy& policy) {
  std::vector<ConfidenceReason> reasons;
  if (f.independence && *f.independence < policy.high_from) {
    reasons.push_back(ConfidenceReason::few_voices);
  }
  if (f.checks_applicable == 0) {
    reasons.push_back(ConfidenceReason::no_check);
  } else if (f.worst_observation != Severity::info) {
    reasons.push_back(ConfidenceReason::check_observed);
  }
  if (!f.strongest_rival) {
    reasons.push_back(ConfidenceReason::rivals_not_weighed);
  } else if (*f.strongest_rival >= policy.rivals_below) {
    reasons.push_back(ConfidenceReason::rivals_open);
  }
  return reasons;
}

}  // namespace

const std::vector<std::string_view>& names_of(Confidence) {
  static const std::vector<std::string_view> names{"low", "moderate", "high"};
  return names;
}

const std::vector<std::string_view>& names_of(ConfidenceReason) {
  static const std::vector<std::string_view> names{
      "no_source",  "one_voice", "gate",           "doubtful_gate",      "not_examined",
      "few_voices", "no_check",  "check_observed", "rivals_not_weighed", "rivals_open"};
  return names;
}

std::string_view phrase_of(ConfidenceReason reason) {
  constexpr std::array<std::string_view, 10> phrases{
      "no source on record",
      "one independent voice",
      "everything passes one gate",
      "everything passes a gate that is doubtful or not graded",
      "key items not examined by us",
      "too few independent voices",
      "no authenticity check was applicable",
      "an authenticity check observed something unusual",
      "no rival explanation was weighed",
      "a rival explanation remains open"};
  return phrases.at(static_cast<std::size_t>(reason));
}

ConfidenceRuling confidence(const Foundation& foundation, const ConfidencePolicy& policy) {
  ConfidenceRuling ruling{.level = Confidence::low, .reasons = reasons_for_low(foundation, policy)};
  if (ruling.reasons.empty()) {
    ruling.reasons = reasons_for_moderate(foundation, policy);
    ruling.level = ruling.reasons.empty() ? Confidence::high : Confidence::moderate;
  }
  return ruling;
}

}  // namespace winnow::weigh
