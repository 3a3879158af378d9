// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/classical_scores.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <numbers>

namespace winnow::weigh {
namespace {

double factor_of(ClassicalWeight weight) {
  switch (weight) {
    case ClassicalWeight::low:
      return 1 / std::numbers::sqrt2;
    case ClassicalWeight::medium:
      return 1;
    case ClassicalWeight::high:
      return std::numbers::sqrt2;
  }
  std::abort();
}

double penalty_of(Consistency consistency) {
  switch (consistency) {
    case Consistency::very_inconsistent:
      return -2;
    case Consistency::inconsistent:
      return -1;
    case Consistency::neutral:
    case Consistency::consistent:
    case Consistency::very_consistent:
      return 0;
  }
  std::abort();
}

}  // namespace

Consistency consistency_of(const RatingStep& step) {
  constexpr std::array<double, 5> standard{.05, .2, .5, .8, .95};
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < standard.size(); ++i) {
    nearest = std::abs(step.p - standard[i]) < std::abs(step.p - standard[nearest]) ? i : nearest;
  }
  return static_cast<Consistency>(nearest);
}

std::string_view to_text(Consistency consistency) {
  constexpr std::array<std::string_view, 5> texts{"II", "I", "N", "C", "CC"};
  return texts.at(static_cast<std::size_t>(consistency));
}

ClassicalScores classical_scores(const Matrix& matrix, const HypothesesPolicy& policy) {
  ClassicalScores scores;
  scores.inconsistency.assign(matrix.rivals.size(), 0.0);
  scores.weighted.assign(matrix.rivals.size(), 0.0);
  const std::vector<std::size_t> unrated = unrated_items(matrix);
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (std::ranges::find(unrated, i) != unrated.end()) {
      continue;
    }
    const EvidenceItem& item = matrix.items[i];
    const double factor = factor_of(item.credibility) * factor_of(item.relevance);
    for (std::size_t h = 0; h < item.cells.size(); ++h) {
      const double penalty = penalty_of(consistency_of(policy.steps.at(item.cells[h].value())));
      scores.inconsistency[h] += penalty;
      scores.weighted[h] += penalty * factor;
    }
  }
  return scores;
}

}  // namespace winnow::weigh
