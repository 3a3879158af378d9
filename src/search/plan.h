// SPDX-License-Identifier: AGPL-3.0-or-later
// search/plan.h: the typed tree with every word analysed and every pattern expanded: what is run
// against the postings and, the same, against the text of a page for its marks.
//
// Holds:  whatever is searched beyond what was typed stands in `readings`.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "search/answer.h"
#include "search/dictionary.h"
#include "search/query.h"

namespace winnow::search {

enum class PlanKind {
  all,
  any,
  without,
  near,
  same_document,
  sequence,  // `words` one behind the other; a single word may have `stems`.
  window,    // `words` in any order with at most `distance` others among them.
  prefix,    // Words that begin with words[0].
  synonym,   // Any of `words`.
  column     // `field` is `text`.
};

struct PlanNode {
  PlanKind kind = PlanKind::all;
  std::vector<std::string> words{};  // Terms, with their namespace.
  std::vector<std::string> raw{};    // Of `sequence` and `window`: the words as typed.
  std::vector<std::string> stems{};  // Terms of the stem; none = the word itself decides.
  std::string field{};               // Of a column, or of a field in which the words stand.
  std::string text{};
  std::string mark{};  // Kind of its marks.
  std::int64_t distance = -1;
  std::int64_t reading = -1;  // Its place in Plan::readings.
  std::vector<PlanNode> children{};
};

struct Plan {
  PlanNode root{};
  Level level = Level::forms;
  std::vector<Reading> readings{};
};

struct PlanOptions {
  std::vector<std::string> off{};  // Texts of `also` readings that are switched off.
};

Result<Plan> plan_query(const Query& query, const Dictionary& dictionary,
                        const PlanOptions& options);

}  // namespace winnow::search
