// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/policy.h: the choices that no measurement makes, and how sound a source counts under them.
//
// In:     a policy as an assessment stores it; a source with its grades.
// Out:    a probability that the source is sound, its sweep, and where it comes from.
// Fails:  malformed, naming the field, for a policy that cannot be used.
// Holds:  a typed number counts before the letter; a source without a letter, with F or with G is
//         assumed and swept, never silently a number (I-8). Values stay in [.01, .99].
// From:   weigh/words/grade.h; prior .5, q .5 and the own organisation .95 are choices.
#pragma once

#include <string>

#include "base/result.h"
#include "model/assessment.h"
#include "model/source.h"

namespace winnow::weigh {

WeighingPolicy default_policy();
Result<> check_policy(const WeighingPolicy& policy);
bool is_same(const WeighingPolicy& one, const WeighingPolicy& other);
// "default" or "changed": what the table of grades is called in a sentence.
std::string table_name(const WeighingPolicy& policy);

struct SourceSoundness {
  double p = 0;
  double lo = 0;  // Both ends of the sweep; p where nothing is assumed.
  double hi = 0;
  std::string from{};  // typed, grade, own or assumed.
};

// The policy was checked.
SourceSoundness soundness_under(const WeighingPolicy& policy, const Source& source);

// The letter that counts; "" if the source was never graded.
std::string letter_of(const Source& source);

}  // namespace winnow::weigh
