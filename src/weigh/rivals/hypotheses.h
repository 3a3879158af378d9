// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/rivals/hypotheses.h: rival explanations of one question, weighed by how expected each item
// of evidence is under each of them.
//
// In:     a matrix: rows are rivals (one of them "something else"), columns are items, a cell is a
//         step of the scale VU U E L VL; the belief in each item; the actors it rests on.
// Out:    posterior, ratios, diagnosticity, items that no hypothesis expects.
// Fails:  Fault::malformed or Fault::refused with what to enter, from check_matrix(); the rest
//         holds the matrix to be checked.
// Holds:  posteriors sum to 1, "something else" included (I-13). Items that share an actor all else
//         rests on are one origin group with one switch: a liar lies once. A column with an empty
//         cell counts for nothing and is listed.
// From:   likelihoods in place of "consistent?": Mandel, Karvetski, Dhami 2018; hypotheses in rows:
//         Dhami et al. 2024; the switch: Bovens and Hartmann 2003.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.h"
#include "model/hypothesis.h"

namespace winnow::weigh {

struct RatingStep {
  std::string code{};  // "VU"
  std::string text{};  // "very unexpected"
  double p = 0;        // P(item | hypothesis) that it stands for.
};

struct HypothesesPolicy {
  std::string name = "default";
  // Five to seven steps, rising.
  std::vector<RatingStep> steps{{"VU", "very unexpected", .05},
                                {"U", "unexpected", .2},
                                {"E", "as likely as not", .5},
                                {"L", "expected", .8},
                                {"VL", "very much expected", .95}};
  double low_max = .2;    // A cell up to here is low: at most U.
  double lead_band = .3;  // log10: a lead below it is no lead.
  std::size_t linchpin_size_max = 3;
  std::int64_t linchpin_sets_max = 50000;  // Sizes with more sets than this are not tried.
};

// A step of the scale by its place; none: not rated.
using Cell = std::optional<std::size_t>;
// The steps of the default scale are those of Expectation, in its order.
Cell cell_of(Expectation expectation);

enum class ClassicalWeight { low, medium, high };  // For the classical scores alone.

struct Rival {
  std::string id{};
  std::string text{};
  bool is_catch_all = false;
  double prior = 1;  // In any unit; only the proportions count.
};

struct EvidenceItem {
  std::string id{};
  double soundness = 1;                      // Belief in the item itself.
  std::vector<std::string> single_points{};  // Actors who alone could have invented it.
  std::vector<Cell> cells{};                 // One per hypothesis.
  ClassicalWeight credibility = ClassicalWeight::medium;
  ClassicalWeight relevance = ClassicalWeight::medium;
};

struct ActorSound {
  std::string actor{};
  double soundness = 1;
};

struct Matrix {
  std::vector<Rival> rivals{};
  std::vector<EvidenceItem> items{};
  std::vector<ActorSound> actors{};  // At least those whom two items share.
};

Result<void> check_matrix(const Matrix& matrix, const HypothesesPolicy& policy);

// Items (by place) that stand or fall together.
struct OriginGroup {
  std::vector<std::size_t> items{};
  std::vector<std::string> actors{};  // Shared by two of them at least; none in a group of one.
  double soundness = 1;  // P(all these actors sound); the item's own r in a group of one.
};

struct Posterior {
  std::vector<double> p{};          // By hypothesis; sums to 1.
  std::vector<double> ln_weight{};  // ln(prior x likelihood), up to a shared constant.
  std::vector<double> ln_likelihood{};
};

// Whole columns only; ordered by their first item.
std::vector<OriginGroup> origin_groups(const Matrix& matrix);
std::vector<std::size_t> unrated_items(const Matrix& matrix);

// r P(e|H) + (1-r) mean over H of P(e|H), by hypothesis.
std::vector<double> discounted(const EvidenceItem& item, const HypothesesPolicy& policy);

Posterior posterior(const Matrix& matrix, const HypothesesPolicy& policy);
// As if no two items shared an actor: shown beside, to see what the grouping does.
Posterior posterior_ungrouped(const Matrix& matrix, const HypothesesPolicy& policy);

// ln of r prod P + (1-r) mean over H of prod P for one group, by hypothesis.
std::vector<double> group_ln_likelihood(const Matrix& matrix, const OriginGroup& group,
                                        const HypothesesPolicy& policy);

// log10 of P(all items | first) / P(all items | second): priors play no part.
double log10_ratio(const Posterior& posterior, std::size_t first, std::size_t second);

struct Lead {
  std::size_t top = 0;  // The first of the most probable.
  std::size_t runner_up = 0;
  double log10 = 0;
  bool tie = false;  // Within rounding: nobody leads.
};
Lead lead_of(const Posterior& posterior);

// max - min over hypotheses of ln of the discounted cell. 0: the item tells nothing apart.
double diagnosticity(const EvidenceItem& item, const HypothesesPolicy& policy);

// Places of items that no hypothesis expects (every cell low). Inconsistency scores hide them.
std::vector<std::size_t> unexplained_items(const Matrix& matrix, const HypothesesPolicy& policy);

// Each hypothesis's prior odds halved and doubled in turn: does the top depend on the priors?
struct PriorSweep {
  std::size_t hypothesis = 0;
  double factor = 1;
  Posterior posterior{};
  bool top_changes = false;
};
std::vector<PriorSweep> sweep_priors(const Matrix& matrix, const HypothesesPolicy& policy);

struct PosteriorRange {
  double lo = 0;
  double hi = 0;
};
// By hypothesis: the least and the most it reaches over the posterior and the sweep of priors.
std::vector<PosteriorRange> posterior_ranges(const Matrix& matrix, const HypothesesPolicy& policy);

}  // namespace winnow::weigh
