// SPDX-License-Identifier: AGPL-3.0-or-later
// model/check.h: what a check of authenticity observed; never a verdict.
//
// Holds:  a check that was not applicable says so: its absence is no pass (I-14). What it compared
//         with came through hands of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"

namespace winnow {

enum class Severity { info, unusual, contradiction };
const std::vector<std::string_view>& names_of(Severity);

struct Check {
  static constexpr std::string_view type_name = "Check";
  RecordHead head{};
  std::string document{};
  std::string name{};
  std::string tool{};
  std::string observation{};
  Severity severity = Severity::info;
  bool is_applicable = false;
  std::string not_applicable_reason{};
  std::vector<std::string> innocent_explanations{};
  std::string would_settle{};
  std::string signer{};
  std::vector<std::string> compared_with{};
};
void describe(Fields& f, Check& r);

}  // namespace winnow
