// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/confidence.h: how well founded a judgement is: low, moderate or high, with the
// reasons.
//
// In:     what the judgement rests on: independence, gates, own examination, checks, rivals.
// Out:    the level, and every reason why it is not higher.
// Holds:  nothing of it depends on how probable the claim is: another scale, another sentence
//         (I-10). A check that was not applicable is no pass (I-14); rivals that nobody weighed are
//         not ruled out; a gate that nobody graded is as bad as one that cannot be judged.
// From:   JP 2-0, appendix on confidence; the thresholds are policy.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/check.h"
#include "weigh/words/grade.h"

namespace winnow::weigh {

enum class Confidence { low, moderate, high };
const std::vector<std::string_view>& names_of(Confidence);

enum class ConfidenceReason {
  no_source,
  one_voice,
  gate,
  doubtful_gate,
  not_examined,
  few_voices,
  no_check,
  check_observed,
  rivals_not_weighed,
  rivals_open
};
const std::vector<std::string_view>& names_of(ConfidenceReason);
// "one independent voice", "key items not examined by us".
std::string_view phrase_of(ConfidenceReason reason);

struct ConfidencePolicy {
  std::string name = "default";
  std::int64_t moderate_from = 2;  // Independent voices.
  std::int64_t high_from = 3;
  std::int64_t rivals_below = 50;  // Per mille; of the strongest rival.
};

struct Gate {
  std::string actor{};
  std::optional<Letter> letter{};
};

struct Foundation {
  std::optional<std::int64_t> independence{};  // Proven; none: our own observation.
  std::vector<Gate> gates{};        // Cut sets of one actor, without our own organisation.
  bool key_items_examined = false;  // By our own organisation, all of them.
  std::int64_t checks_applicable = 0;
  Severity worst_observation = Severity::info;
  std::optional<std::int64_t> strongest_rival{};  // Per mille; none: not weighed.
};

struct ConfidenceRuling {
  Confidence level = Confidence::low;
  std::vector<ConfidenceReason> reasons{};  // Why not higher; empty for high.
};
ConfidenceRuling confidence(const Foundation& foundation, const ConfidencePolicy& policy);

}  // namespace winnow::weigh
