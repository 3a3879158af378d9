// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/custody_graph.h: through whose hands documents came, as nodes and links to draw.
//
// In:     records of a case. Out: every source that a link or a line names, once, in the order of
//         ids; links in the order of their steps. Ranks count hands from the own organisation (0).
// Holds:  only cover names; a gap is a link with its question.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/custody.h"
#include "model/source.h"

namespace winnow::weigh {

struct CustodyNode {
  static constexpr std::string_view type_name = "CustodyNode";
  std::string source{};
  std::string label{};
  SourceKind kind = SourceKind::unknown;
  std::string letter{};
  std::string interests{};
  bool is_own = false;
  bool has_sealed_name = false;
  std::int64_t rank = 0;
};
void describe(Fields& f, CustodyNode& r);

struct CustodyLink {
  static constexpr std::string_view type_name = "CustodyLink";
  std::string step{};
  std::string from{};
  std::string to{};
  std::vector<std::string> items{};
  When when{};
  std::string how{};
  bool is_gap = false;
  std::string gap_question{};
  bool is_capability_recorded = false;
  std::vector<Capability> capabilities{};
};
void describe(Fields& f, CustodyLink& r);

struct CustodyGraph {
  static constexpr std::string_view type_name = "CustodyGraph";
  std::vector<CustodyNode> nodes{};
  std::vector<CustodyLink> links{};
};
void describe(Fields& f, CustodyGraph& r);

}  // namespace winnow::weigh
