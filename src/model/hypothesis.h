// SPDX-License-Identifier: AGPL-3.0-or-later
// model/hypothesis.h: a question, its rival explanations, and how expected each item is under each.
//
// Holds:  every question has one hypothesis that is "something else". A cell that nobody rated is
//         not an even one. A rating answers "how expected is this if the hypothesis is true?".
// From:   Dhami, Belton, Mandel 2019; Heuer 1999 for the matrix.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"

namespace winnow {

enum class Expectation { very_unlikely, unlikely, even, likely, very_likely };
const std::vector<std::string_view>& names_of(Expectation);

struct Question {
  static constexpr std::string_view type_name = "Question";
  RecordHead head{};
  std::string text{};
  std::string claim{};
};
void describe(Fields& f, Question& r);

struct Hypothesis {
  static constexpr std::string_view type_name = "Hypothesis";
  RecordHead head{};
  std::string question{};
  std::string text{};
  bool is_catch_all = false;
  std::optional<double> prior{};
  std::string proposed_in{};
};
void describe(Fields& f, Hypothesis& r);

struct Rating {
  static constexpr std::string_view type_name = "Rating";
  RecordHead head{};
  std::string question{};
  std::string hypothesis{};
  std::string item{};
  std::string rater{};
  Expectation expectation = Expectation::very_unlikely;
};
void describe(Fields& f, Rating& r);

}  // namespace winnow
