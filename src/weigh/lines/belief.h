// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/belief.h: how strongly the lines of a claim support it.
//
// Out:    N = P(all reports | claim) and D = P(all reports | not the claim), apart, since D may be
//         0; the likelihood ratio N/D; the probability after the reports.
// Holds:  actors fail on their own, each once whatever the number of its lines; lines broken by one
//         actor answer together. Further witnesses through one doubtful gate may lower the
//         probability: unanimity behind a gate is itself explained by the gate. A derived line adds
//         nothing. The same graph and q give the same bits.
// Fails:  no ratio and no probability where reports that cannot be broken contradict each other.
// Cost:   exact for every graph whose groups have up to 20 shared classes of actors, and for wider
//         ones that are tree-like; else drawn, with the standard error of ln(N/D).
// From:   the shared reliability switch of Bovens and Hartmann 2003; blocks of coordinated lines.
#pragma once

#include <optional>

#include "weigh/lines/line.h"
#include "weigh/lines/sample.h"

namespace winnow::weigh {

struct Belief {
  double n = 1;
  double d = 1;
  int exponent = 0;     // N and D stand for themselves times 2^exponent: 0 but for long graphs.
  double ln_error = 0;  // 0 = exact.
};

Belief believe(const Graph& graph, double q, const Sampling& sampling = {});

// Infinite where D is 0.
std::optional<double> likelihood_ratio(const Belief& belief);
std::optional<double> probability(const Belief& belief, double prior);
std::optional<double> probability(const Graph& graph, const Premises& premises);
// By likelihood ratio and prior; an infinite ratio gives 1.
double probability_of(double ratio, double prior);

}  // namespace winnow::weigh
