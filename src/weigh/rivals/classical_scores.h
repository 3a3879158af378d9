// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/classical_scores.h: the scores of classical ACH, for an export to those who expect
// them.
//
// Out:    per hypothesis the sum of inconsistencies (0 or below), plain and weighted.
// Holds:  never used for an assessment: a hypothesis that forbids nothing cannot lose, and evidence
//         against every hypothesis looks like the best. Each result carries its label.
// From:   Heuer (1999), chapter 8; weights as in the program of PARC: low 1/sqrt 2, medium 1, high
//         sqrt 2, credibility times relevance.
#pragma once

#include <string_view>
#include <vector>

#include "weigh/rivals/hypotheses.h"

namespace winnow::weigh {

inline constexpr std::string_view classical_label = "classical";

enum class Consistency { very_inconsistent, inconsistent, neutral, consistent, very_consistent };

// VU is II, U is I, E is N, L is C, VL is CC; steps of longer scales by the nearest of these.
Consistency consistency_of(const RatingStep& step);
// "II", "I", "N", "C", "CC".
std::string_view to_text(Consistency consistency);

struct ClassicalScores {
  std::string_view label = classical_label;
  std::vector<double> inconsistency{};
  std::vector<double> weighted{};
};
// Columns with an empty cell are left out, as in the assessment.
ClassicalScores classical_scores(const Matrix& matrix, const HypothesesPolicy& policy);

}  // namespace winnow::weigh
