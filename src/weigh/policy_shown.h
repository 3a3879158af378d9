// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/policy_shown.h: a policy with what it means, for whoever chooses one.
//
// In:     a policy that somebody thinks of.
// Out:    the same, with the value that each letter stands for and the scales there are.
// Fails:  as check_policy.
// Holds:  nothing is stored; F has a value too, and says that it is assumed.
#pragma once

#include <string>
#include <vector>

#include "base/fields.h"
#include "base/result.h"
#include "model/assessment.h"

namespace winnow::weigh {

struct LetterValue {
  static constexpr std::string_view type_name = "LetterValue";
  std::string letter{};
  double soundness = 0;
  double low = 0;  // Both ends of the sweep; the value itself where nothing is assumed.
  double high = 0;
};
void describe(Fields& f, LetterValue& r);

struct PolicyShown {
  static constexpr std::string_view type_name = "PolicyShown";
  WeighingPolicy policy{};
  std::vector<LetterValue> letters{};
  std::vector<std::string> scales{};
};
void describe(Fields& f, PolicyShown& r);

Result<PolicyShown> show_policy(const WeighingPolicy& policy);

}  // namespace winnow::weigh
