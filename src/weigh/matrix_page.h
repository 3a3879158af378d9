// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/matrix_page.h: the rows and columns of a question as they are shown to one rater.
//
// Units:  probabilities 0 to 1; diagnosticity and leads are natural and decimal logarithms.
// Holds:  a colleague's ratings of a column are left out until one's own are in.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/assessment.h"
#include "model/claim.h"
#include "model/hypothesis.h"

namespace winnow::weigh {

// A column.
struct MatrixItem {
  static constexpr std::string_view type_name = "MatrixItem";
  EvidenceLink link{};
  double soundness = 0;
  std::string soundness_from{};
  std::int64_t group = 0;
  double diagnosticity = 0;
  bool is_unexplained = false;
  bool is_rated = false;
  bool colleagues_hidden = false;
};
void describe(Fields& f, MatrixItem& r);

// The result without one thing.
struct LeftOut {
  static constexpr std::string_view type_name = "LeftOut";
  std::string without{};
  std::vector<HypothesisResult> rows{};
};
void describe(Fields& f, LeftOut& r);

struct GroupTipping {
  static constexpr std::string_view type_name = "GroupTipping";
  std::int64_t group = 0;
  double soundness = 0;
  std::optional<double> tipping{};
};
void describe(Fields& f, GroupTipping& r);

// Items whose loss together changes the first row, or its lead too much.
struct Linchpin {
  static constexpr std::string_view type_name = "Linchpin";
  std::vector<std::string> items{};
};
void describe(Fields& f, Linchpin& r);

struct MatrixPage {
  static constexpr std::string_view type_name = "MatrixPage";
  Question question{};
  std::string rater{};
  std::vector<Hypothesis> rows{};
  std::vector<MatrixItem> columns{};
  std::vector<Rating> ratings{};
  bool is_complete = false;
  std::vector<HypothesisResult> result{};
  double lead = 0;
  std::vector<LeftOut> without_item{};
  std::vector<LeftOut> without_actor{};
  std::vector<Linchpin> linchpins{};
  std::vector<GroupTipping> tipping{};
  std::optional<Assessment> assessment{};
  bool is_stale = false;
  std::vector<Sentence> sentences{};
};
void describe(Fields& f, MatrixPage& r);

}  // namespace winnow::weigh
