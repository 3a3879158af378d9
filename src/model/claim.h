// SPDX-License-Identifier: AGPL-3.0-or-later
// model/claim.h: a claim, the passage that holds it, and who asserts or denies it on which basis.
//
// Units:  spans are code points of the stored page text, [from, to); boxes fractions of the page.
// Holds:  an attribution has a speaker and a passage, or the reason why it is oral and who noted it
//         (I-2). Anchors carry the quote and 32 characters around it, for a text that changes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/record.h"
#include "model/when.h"

namespace winnow {

enum class ClaimKind { fact, authenticity, attribution, prediction };
const std::vector<std::string_view>& names_of(ClaimKind);

enum class Stance { asserts, denies, doubts };
const std::vector<std::string_view>& names_of(Stance);

enum class Basis { unknown, witnessed, authored, told, document, induced, deduced, repeated };
const std::vector<std::string_view>& names_of(Basis);

enum class Bearing { supports, contradicts, context };
const std::vector<std::string_view>& names_of(Bearing);

enum class Directness { direct, circumstantial, hearsay };
const std::vector<std::string_view>& names_of(Directness);

struct Translation {
  static constexpr std::string_view type_name = "Translation";
  std::string language{};
  std::string text{};
  std::string by{};
};
void describe(Fields& f, Translation& r);

struct PassageBox {
  static constexpr std::string_view type_name = "PassageBox";
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;
};
void describe(Fields& f, PassageBox& r);

struct Passage {
  static constexpr std::string_view type_name = "Passage";
  RecordHead head{};
  std::string document{};
  std::int64_t page = 0;
  std::int64_t from = 0;
  std::int64_t to = 0;
  std::optional<PassageBox> box{};
  std::string quote{};
  std::string before{};
  std::string after{};
  std::string language{};
  std::vector<Translation> translations{};
};
void describe(Fields& f, Passage& r);

struct Claim {
  static constexpr std::string_view type_name = "Claim";
  RecordHead head{};
  std::string text{};
  ClaimKind kind = ClaimKind::fact;
  std::string subject{};
  std::string relation{};
  std::string object{};
  When time{};
  std::string place{};
  std::string negation_of{};
  std::string refines{};
  bool is_key = false;
};
void describe(Fields& f, Claim& r);

struct Attribution {
  static constexpr std::string_view type_name = "Attribution";
  RecordHead head{};
  std::string claim{};
  Stance stance = Stance::asserts;
  std::string speaker{};
  std::string addressee{};
  std::string passage{};
  std::string oral_reason{};
  std::string noted_by{};
  When when{};
  Basis basis = Basis::unknown;
  std::vector<std::string> upstream{};
  bool upstream_alternatives = false;
  std::vector<std::string> reached_via{};
  std::string certainty{};
  std::string translation{};
};
void describe(Fields& f, Attribution& r);

struct EvidenceLink {
  static constexpr std::string_view type_name = "EvidenceLink";
  RecordHead head{};
  std::string from{};
  std::string to{};
  Bearing bearing = Bearing::supports;
  Directness directness = Directness::direct;
  std::int64_t hearsay_steps = 0;
  std::string label{};
  std::string note{};
  std::string origin{};
  std::optional<double> soundness{};
  std::string soundness_reason{};
  std::string credibility{};
  std::string relevance{};
};
void describe(Fields& f, EvidenceLink& r);

}  // namespace winnow
