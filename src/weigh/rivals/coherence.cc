// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/coherence.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>

#include "base/check.h"

namespace winnow::weigh {

std::vector<double> project_to_simplex(std::span<const double> values) {
  CHECK(!values.empty());
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted, std::greater<>{});
  double sum = 0;
  double threshold = 0;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    sum += sorted[i];
    const double candidate = (sum - 1) / static_cast<double>(i + 1);
    if (sorted[i] > candidate) {
      threshold = candidate;
    }
  }
  std::vector<double> projected(values.size());
  std::ranges::transform(values, projected.begin(),
                         [&](double value) { return std::max(0.0, value - threshold); });
  return projected;
}

std::vector<double> proportional(std::span<const double> values) {
  CHECK(!values.empty());
  CHECK(std::ranges::all_of(values, [](double value) { return value >= 0; }));
  const double sum = std::accumulate(values.begin(), values.end(), 0.0);
  std::vector<double> shares(values.size(), 1 / static_cast<double>(values.size()));
  if (sum > 0) {
    std::ranges::transform(values, shares.begin(), [&](double value) { return value / sum; });
  }
  return shares;
}

double incoherence(std::span<const double> values) {
  const std::vector<double> projected = project_to_simplex(values);
  double squares = 0;
  for (std::size_t i = 0; i < values.size(); ++i) {
    squares += (values[i] - projected[i]) * (values[i] - projected[i]);
  }
  return std::sqrt(squares);
}

std::vector<double> coherence_weights(std::span<const std::vector<double>> judges,
                                      const CoherencePolicy& policy) {
  std::vector<double> weights;
  for (const std::vector<double>& judge : judges) {
    weights.push_back(std::exp(-policy.steepness * incoherence(judge)));
  }
  return proportional(weights);
}

std::vector<double> average_judges(std::span<const std::vector<double>> judges,
                                   const CoherencePolicy& policy) {
  CHECK(!judges.empty());
  const std::vector<double> weights = coherence_weights(judges, policy);
  std::vector<double> average(judges.front().size(), 0.0);
  for (std::size_t j = 0; j < judges.size(); ++j) {
    CHECK(judges[j].size() == average.size());
    const std::vector<double> coherent = project_to_simplex(judges[j]);
    for (std::size_t i = 0; i < average.size(); ++i) {
      average[i] += weights[j] * coherent[i];
    }
  }
  return average;
}

}  // namespace winnow::weigh
