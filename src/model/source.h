// SPDX-License-Identifier: AGPL-3.0-or-later
// model/source.h: a source: who says, holds or hands over, with grades and interests.
//
// Holds:  the real name is sealed in the case and is no field of this record; only the cover name
//         is shown. A grade is a letter with its history, never a number.
// From:   STANAG 2511 and FM 2-22.3 for the letters; Schum and Morris 2007 for the sub-answers.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"

namespace winnow {

enum class SourceKind { unknown, person, organisation, outlet, device };
const std::vector<std::string_view>& names_of(SourceKind);

enum class SourceTie { controls, paid_by, introduced_by, same_unit };
const std::vector<std::string_view>& names_of(SourceTie);

struct SourceRelation {
  static constexpr std::string_view type_name = "SourceRelation";
  SourceTie tie = SourceTie::controls;
  std::string other{};
  std::string note{};
};
void describe(Fields& f, SourceRelation& r);

// One line of a fixed checklist.
struct Answer {
  static constexpr std::string_view type_name = "Answer";
  std::string question{};
  std::string answer{};
  std::string evidence{};
  std::string by{};
  std::string at{};
};
void describe(Fields& f, Answer& r);

struct Grade {
  static constexpr std::string_view type_name = "Grade";
  std::string letter{};
  std::string wording{};
  std::string by{};
  std::string at{};
  std::string reason{};
  std::vector<Answer> sub_answers{};
};
void describe(Fields& f, Grade& r);

struct Source {
  static constexpr std::string_view type_name = "Source";
  RecordHead head{};
  SourceKind kind = SourceKind::unknown;
  std::string cover_name{};
  bool has_sealed_name = false;
  bool is_own = false;
  std::string interests{};
  std::vector<SourceRelation> relations{};
  std::vector<Grade> grades{};
  std::optional<double> soundness{};
  std::string soundness_reason{};
  std::vector<Answer> checklist{};
};
void describe(Fields& f, Source& r);

}  // namespace winnow
