// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/weigh_claim.h: one claim weighed by the records of a case.
//
// In:     the index of all records; the id of a claim that is there; a checked policy.
// Out:    lines and cut sets for both fears, the probability with its interval over every place an
//         unknown path may have, and what counting every name as independent would say.
// Holds:  the probability is of the fabricate mode; selecting gives cut sets, gates and warnings
//         only. Reports that repeat recorded ones change nothing but the naive number.
// Cost:   that of weigh/lines/belief.h, once for each placement.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/assessment.h"
#include "weigh/lines/cut_sets.h"
#include "weigh/lines/independence.h"
#include "weigh/lines/placements.h"
#include "weigh/policy.h"
#include "weigh/support/record_index.h"
#include "weigh/support/support.h"

namespace winnow::weigh {

// Who would have to fail, under one fear.
struct WeighedMode {
  Support support{};
  CutSets cut_sets{};
  Independence low{};   // Unknown origins taken as one, against invention as a mere repetition,
  Independence high{};  // and as many.
};

struct WeighedClaim {
  const Claim* claim = nullptr;
  WeighedMode fabricate{};
  WeighedMode select{};
  Placements placements{};  // Empty where every path is known.
  double probability = 0;
  double low = 0;
  double high = 0;
  double standard_error = 0;
  double likelihood_ratio = 1;  // At most `ratio_max`, which stands for "cannot be doubted".
  double naive = 0;
  bool is_contradictory = false;  // Reports that cannot break contradict each other: no number.
};

constexpr double ratio_max = 1e12;

Premises premises_of(const WeighingPolicy& policy);
SoundnessOf soundness_of(const WeighingPolicy& policy);

WeighedClaim weigh_claim(const RecordIndex& index, const Claim& claim,
                         const WeighingPolicy& policy);

// As if every report stood alone, repeaters too: what is shown beside, with the reason.
double naive_probability(const Support& support, const SoundnessOf& soundness,
                         const RecordIndex& index, const Premises& premises);

}  // namespace winnow::weigh
