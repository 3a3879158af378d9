// SPDX-License-Identifier: AGPL-3.0-or-later
// model/assessment.h: what was computed from which inputs under which policy.
//
// Units:  probabilities 0 to 1; likelihood ratios above 0; standard errors in probability.
// Holds:  the same inputs hash gives the same result, bit for bit (I-11). No number stands without
//         its interval. `digit` is empty where none may be given.
// From:   ICD 203 and the PHIA yardstick for words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"

namespace winnow {

struct GradeValue {
  static constexpr std::string_view type_name = "GradeValue";
  std::string letter{};
  double support = 0;
  double against = 0;
};
void describe(Fields& f, GradeValue& r);

// Choices that no measurement makes; printed with every result.
struct WeighingPolicy {
  static constexpr std::string_view type_name = "WeighingPolicy";
  std::vector<GradeValue> grades{};
  double coordination = 0;
  double prior = 0;
  double own = 0;
  std::string scale{};
};
void describe(Fields& f, WeighingPolicy& r);

struct UsedInput {
  static constexpr std::string_view type_name = "UsedInput";
  std::string reference{};
  std::int64_t version = 0;
};
void describe(Fields& f, UsedInput& r);

struct CutSet {
  static constexpr std::string_view type_name = "CutSet";
  std::vector<std::string> actors{};
  bool has_own = false;
};
void describe(Fields& f, CutSet& r);

struct ModeResult {
  static constexpr std::string_view type_name = "ModeResult";
  std::string mode{};
  std::int64_t independence_low = 0;
  std::int64_t independence_high = 0;
  std::vector<CutSet> cut_sets{};
  std::int64_t more_cut_sets = 0;
};
void describe(Fields& f, ModeResult& r);

struct Sentence {
  static constexpr std::string_view type_name = "Sentence";
  std::string code{};
  std::vector<std::string> arguments{};
  std::string text{};
};
void describe(Fields& f, Sentence& r);

struct HypothesisResult {
  static constexpr std::string_view type_name = "HypothesisResult";
  std::string hypothesis{};
  double probability = 0;
  double low = 0;
  double high = 0;
  std::string word{};
};
void describe(Fields& f, HypothesisResult& r);

struct Assessment {
  static constexpr std::string_view type_name = "Assessment";
  RecordHead head{};
  std::string target{};
  std::string method{};
  std::vector<UsedInput> inputs{};
  std::string inputs_hash{};
  WeighingPolicy policy{};
  double probability = 0;
  double low = 0;
  double high = 0;
  double standard_error = 0;
  double likelihood_ratio = 0;
  double naive = 0;
  std::vector<ModeResult> modes{};
  std::string word{};
  std::string confidence{};
  std::string digit{};
  std::vector<Sentence> sentences{};
  std::vector<HypothesisResult> hypotheses{};
};
void describe(Fields& f, Assessment& r);

}  // namespace winnow
