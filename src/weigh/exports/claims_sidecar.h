// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/claims_sidecar.h: what has no home in FollowTheMoney, a line of JSON each.
//
// Out:    lines of kind grade, claim and report: letters, belief with its interval and policy,
//         stance and basis, and the place on the page.
// Units:  permille for probabilities, millionths of the page for boxes, code points for
//         characters: no fractions, so that lines can be hashed.
// Holds:  a claim never weighed, or whose assessment is stale, says so and bears no belief. Grades
//         F and none are no numbers here either. Lines refer to entities by their plain ids.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "weigh/exports/export_case.h"

namespace winnow::weigh {

inline constexpr std::string_view sidecar_format = "winnow-claims/1";

struct SidecarGrade {
  static constexpr std::string_view type_name = "SidecarGrade";
  std::string entity{};
  std::string source{};
  std::string letter{};
  std::string wording{};
  std::string at{};
};
void describe(Fields& f, SidecarGrade& g);

struct SidecarBelief {
  static constexpr std::string_view type_name = "SidecarBelief";
  std::int64_t probability_permille = 0;
  std::int64_t low_permille = 0;
  std::int64_t high_permille = 0;
  std::int64_t prior_permille = 0;
  std::int64_t coordination_permille = 0;
  std::int64_t independence_low = 0;  // -1: rests on our own observation.
  std::int64_t independence_high = 0;
  std::string word{};
  std::string confidence{};
  std::string digit{};
  std::string method{};
  std::string inputs_hash{};
  std::string at{};
};
void describe(Fields& f, SidecarBelief& b);

struct SidecarClaim {
  static constexpr std::string_view type_name = "SidecarClaim";
  std::string entity{};
  std::string claim{};
  std::string text{};
  ClaimKind claim_kind = ClaimKind::fact;
  std::string negation_of{};
  std::string refines{};
  std::string state{};  // weighed, stale, never weighed
  std::optional<SidecarBelief> belief{};
};
void describe(Fields& f, SidecarClaim& c);

struct PagePointer {
  static constexpr std::string_view type_name = "PagePointer";
  std::string document{};
  std::string sha256{};
  std::int64_t page = 0;
  std::vector<std::int64_t> chars{};
  std::string quote{};
  std::string before{};
  std::string after{};
  std::string language{};
  std::vector<std::vector<std::int64_t>> boxes{};
};
void describe(Fields& f, PagePointer& p);

struct SidecarReport {
  static constexpr std::string_view type_name = "SidecarReport";
  std::string entity{};  // The Documentation; "" for what was said orally.
  std::string claim{};
  std::string source{};
  Stance stance = Stance::asserts;
  Basis basis = Basis::unknown;
  std::vector<std::string> reached_via{};
  std::vector<std::string> upstream{};
  std::string when{};  // As written and as far as known.
  std::optional<PagePointer> span{};
};
void describe(Fields& f, SidecarReport& r);

// To the file begun last.
Result<> add_sidecar(const CaseToExport& exported, ExportFiles& files);

}  // namespace winnow::weigh
