// SPDX-License-Identifier: AGPL-3.0-or-later
// model/response.h: what somebody answered to a claim, and what was corrected because of it.
//
// Holds:  the text of a response never moves a number (I-12); only what a person accepts from it
//         does. A correction keeps the old text and names what it touches.
// From:   the support, deny, query, comment scheme of RumourEval.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"
#include "model/when.h"

namespace winnow {

enum class ResponseKind { support, deny, query, comment };
const std::vector<std::string_view>& names_of(ResponseKind);

enum class Moderation { waiting, published, declined };
const std::vector<std::string_view>& names_of(Moderation);

enum class AcceptedAs { hypothesis, document, gap, task };
const std::vector<std::string_view>& names_of(AcceptedAs);

struct Accepted {
  static constexpr std::string_view type_name = "AcceptedPart";
  AcceptedAs as = AcceptedAs::hypothesis;
  std::string reference{};
  std::string text{};
  std::string by{};
};
void describe(Fields& f, Accepted& r);

struct Response {
  static constexpr std::string_view type_name = "Response";
  RecordHead head{};
  std::string target{};
  std::string respondent{};
  ResponseKind kind = ResponseKind::support;
  std::string text{};
  When when{};
  Moderation moderation = Moderation::waiting;
  std::string rule{};
  std::string reply{};
  std::vector<Accepted> accepted{};
};
void describe(Fields& f, Response& r);

struct Correction {
  static constexpr std::string_view type_name = "Correction";
  RecordHead head{};
  std::string target{};
  std::string wrong{};
  std::string old_text{};
  std::string new_text{};
  std::string cause{};
  std::vector<std::string> affected{};
  When when{};
  bool is_public = false;
};
void describe(Fields& f, Correction& r);

}  // namespace winnow
