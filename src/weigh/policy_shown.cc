// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/policy_shown.h"

#include "model/source.h"
#include "weigh/policy.h"
#include "weigh/words/words.h"

namespace winnow::weigh {

void describe(Fields& f, LetterValue& r) {
  f("letter", r.letter, "A to F.");
  f("soundness", r.soundness, "Probability that a source of this letter is sound.");
  f("low", r.low, "Lowest value it is tried with.");
  f("high", r.high, "Highest value it is tried with.");
}

void describe(Fields& f, PolicyShown& r) {
  f("policy", r.policy, "The choices.");
  f("letters", r.letters, "What each letter stands for under them.");
  f("scales", r.scales, "Scales of words that can be chosen.");
}

Result<PolicyShown> show_policy(const WeighingPolicy& policy) {
  TRY_VOID(check_policy(policy));
  PolicyShown shown{.policy = policy};
  for (const GradeValue& grade : policy.grades) {
    Source graded;
    graded.grades.push_back({.letter = grade.letter});
    const SourceSoundness value = soundness_under(policy, graded);
    shown.letters.push_back(
        {.letter = grade.letter, .soundness = value.p, .low = value.lo, .high = value.hi});
  }
  for (const std::string_view scale : names_of(Scale{})) shown.scales.emplace_back(scale);
  return shown;
}

}  // namespace winnow::weigh
