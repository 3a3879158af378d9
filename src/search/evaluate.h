// SPDX-License-Identifier: AGPL-3.0-or-later
// search/evaluate.h: which records match a plan, and how well.
//
// Holds:  every match is found, so totals and facets are exact; past the deadline what is missing
//         is missing whole parts, and `partial` says so.
// Cost:   linear in the postings of the words asked.
#pragma once

#include <chrono>
#include <functional>

#include "base/result.h"
#include "search/columns.h"
#include "search/plan.h"
#include "search/postings.h"

namespace winnow::search {

// The stored texts of a record, for the level `letters`.
using TextsOfRecord = std::function<std::vector<std::string>(std::uint32_t record)>;

struct Evaluation {
  Matches matches{};
  bool partial = false;
};

struct EvaluateOptions {
  std::chrono::steady_clock::time_point deadline{};
  TextsOfRecord texts{};  // Empty: the level `letters` is refused.
};

// Fills the counts of the plan's readings.
Result<Evaluation> evaluate(Plan& plan, const Columns& columns, TermSource& source,
                            const EvaluateOptions& options);

}  // namespace winnow::search
