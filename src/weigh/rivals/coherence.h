// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/coherence.h: typed probabilities of rival hypotheses made to sum to one.
//
// In:     probabilities in [0,1], one per hypothesis, as a person typed them.
// Out:    the nearest coherent ones, how far away they were, and an average over several judges.
// Holds:  every coherent result is in [0,1] and sums to 1; coherent input is not changed.
// Cost:   O(n log n).
// From:   projection to the simplex: Duchi, Shalev-Shwartz, Singer, Chandra 2008, figure 1; use for
//         judgements: Mandel, Karvetski, Dhami 2018. A plain equal shift would give negative
//         values.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace winnow::weigh {

// The point of the simplex nearest to `values` (finite numbers, at least one).
std::vector<double> project_to_simplex(std::span<const double> values);

// Divided by the sum; equal shares where all are 0. Values >= 0.
std::vector<double> proportional(std::span<const double> values);

// Distance (L2) from `values` to its projection: 0 for coherent judgements.
double incoherence(std::span<const double> values);

struct CoherencePolicy {
  std::string name = "exponential";
  double steepness = 4;  // A judge's weight is exp(-steepness x incoherence); 0: all weigh alike.
};

// Weights of the judges, summing to 1; the more coherent a judge, the greater the weight.
std::vector<double> coherence_weights(std::span<const std::vector<double>> judges,
                                      const CoherencePolicy& policy);

// Each judge made coherent first, then averaged by these weights. At least one judge, all of one
// length.
std::vector<double> average_judges(std::span<const std::vector<double>> judges,
                                   const CoherencePolicy& policy);

}  // namespace winnow::weigh
