// SPDX-License-Identifier: AGPL-3.0-or-later
// model/record.h: what every record of weighing carries.
//
// Holds:  nothing is overwritten: each change is a version. Ids are a letter and a serial ("s3",
//         "c1"); a reference names its noun first ("claim:c1", "document:12", "hand_over:h1").
//         Withdrawn records stay readable.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow {

enum class RecordKind {
  source,
  custody_step,
  passage,
  claim,
  attribution,
  evidence_link,
  check,
  question,
  hypothesis,
  rating,
  assessment,
  response,
  correction
};
const std::vector<std::string_view>& names_of(RecordKind);

struct RecordHead {
  static constexpr std::string_view type_name = "RecordHead";
  std::string id{};
  std::int64_t version = 0;
  std::string recorded_by{};
  std::string recorded_at{};
  std::string why{};
  bool is_withdrawn = false;
};
void describe(Fields& f, RecordHead& r);

}  // namespace winnow
