// SPDX-License-Identifier: AGPL-3.0-or-later
// model/custody.h: a step of custody: through whose hands something came, what they could do to it.
//
// Holds:  capabilities that were not recorded count as all of them; "recorded, none" is another
//         thing. A gap is a step that is not documented, with the question it leaves.
// From:   Berkeley Protocol, OHCHR HR/PUB/20/2.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"
#include "model/when.h"

namespace winnow {

enum class Capability { fabricate, alter, select, coach };
const std::vector<std::string_view>& names_of(Capability);

struct CustodyStep {
  static constexpr std::string_view type_name = "CustodyStep";
  RecordHead head{};
  std::vector<std::string> items{};
  std::string from{};
  std::string to{};
  bool is_from_author = false;
  When when{};
  std::string how{};
  std::string condition{};
  std::string hash_before{};
  std::string hash_after{};
  bool is_capability_recorded = false;
  std::vector<Capability> capabilities{};
  std::string evidence{};
  std::string asserted_by{};
  bool is_gap = false;
  std::string gap_question{};
};
void describe(Fields& f, CustodyStep& r);

}  // namespace winnow
