// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/hypotheses.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <set>

#include "base/check.h"

namespace winnow::weigh {
namespace {

// Two hypotheses closer than this (in log10) are level; far above what rounding leaves, far below
// what any rating can mean.
constexpr double tie_log10 = 1e-9;

tl::unexpected<Error> bad(std::string what, std::string reason, std::string hint) {
  return fail({.fault = Fault::malformed,
               .what = std::move(what),
               .where = "hypotheses",
               .reason = std::move(reason),
               .hint = std::move(hint)});
}

Result<void> check_steps(const HypothesesPolicy& policy) {
  if (policy.steps.size() < 5 || policy.steps.size() > 7) {
    return bad(policy.name, "the scale has fewer than five or more than seven steps",
               "use five to seven words");
  }
  double before = 0;
  for (const RatingStep& step : policy.steps) {
    if (!(step.p > before && step.p < 1)) {
      return bad(step.code, "the steps do not rise between 0 and 1", "correct the scale");
    }
    before = step.p;
  }
  return {};
}

Result<void> check_hypotheses(const std::vector<Rival>& hypotheses) {
  if (std::ranges::count_if(hypotheses, &Rival::is_catch_all) != 1) {
    return bad("something else", "exactly one hypothesis must stand for all that nobody thought of",
               "add \"something else\"");
  }
  if (hypotheses.size() < 2) {
    return bad("hypotheses", "there is nothing to compare", "add a second explanation");
  }
  std::set<std::string_view> ids;
  for (const Rival& hypothesis : hypotheses) {
    if (!(hypothesis.prior > 0 && std::isfinite(hypothesis.prior))) {
      return bad(hypothesis.id, "its prior is not above 0", "give every hypothesis some chance");
    }
    if (!ids.insert(hypothesis.id).second) {
      return bad(hypothesis.id, "two hypotheses bear this name", "rename one of them");
    }
  }
  return {};
}

Result<void> check_item(const EvidenceItem& item, const Matrix& matrix,
                        const HypothesesPolicy& policy) {
  if (item.cells.size() != matrix.rivals.size()) {
    return bad(item.id, "it does not have one cell per hypothesis", "rate it under each of them");
  }
  if (!(item.soundness >= 0 && item.soundness <= 1)) {
    return bad(item.id, "the belief in it is not between 0 and 1", "recompute it");
  }
  for (const Cell& cell : item.cells) {
    if (cell && *cell >= policy.steps.size()) {
      return bad(item.id, "a cell names a step that the scale does not have", "rate it again");
    }
  }
  return {};
}

bool is_rated(const EvidenceItem& item) {
  return std::ranges::all_of(item.cells, [](const Cell& cell) { return cell.has_value(); });
}

double soundness_of_actor(const Matrix& matrix, const std::string& actor) {
  const auto found = std::ranges::find(matrix.actors, actor, &ActorSound::actor);
  CHECK(found != matrix.actors.end());
  return found->soundness;
}

// Single points that two whole columns share, each with the places of these columns.
std::map<std::string, std::vector<std::size_t>> shared_points(const Matrix& matrix) {
  std::map<std::string, std::vector<std::size_t>> places;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (!is_rated(matrix.items[i])) {
      continue;
    }
    const std::set<std::string> points(matrix.items[i].single_points.begin(),
                                       matrix.items[i].single_points.end());
    for (const std::string& point : points) {
      places[point].push_back(i);
    }
  }
  std::erase_if(places, [](const auto& entry) { return entry.second.size() < 2; });
  return places;
}

// ln(sum of exp), without leaving the range of a double.
double ln_sum(const std::vector<double>& ln_values) {
  const double top = std::ranges::max(ln_values);
  if (std::isinf(top)) {
    return top;
  }
  double sum = 0;
  for (const double value : ln_values) {
    sum += std::exp(value - top);
  }
  return top + std::log(sum);
}

Posterior posterior_of(const Matrix& matrix, const std::vector<OriginGroup>& groups,
                       const HypothesesPolicy& policy) {
  Posterior result;
  result.ln_likelihood.assign(matrix.rivals.size(), 0.0);
  for (const OriginGroup& group : groups) {
    const std::vector<double> ln_group = group_ln_likelihood(matrix, group, policy);
    for (std::size_t h = 0; h < ln_group.size(); ++h) {
      result.ln_likelihood[h] += ln_group[h];
    }
  }
  for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
    result.ln_weight.push_back(result.ln_likelihood[h] + std::log(matrix.rivals[h].prior));
  }
  const double all = ln_sum(result.ln_weight);
  for (const double weight : result.ln_weight) {
    result.p.push_back(std::exp(weight - all));
  }
  return result;
}

}  // namespace

Result<void> check_matrix(const Matrix& matrix, const HypothesesPolicy& policy) {
  TRY_VOID(check_steps(policy));
  TRY_VOID(check_hypotheses(matrix.rivals));
  for (const EvidenceItem& item : matrix.items) {
    TRY_VOID(check_item(item, matrix, policy));
  }
  for (const ActorSound& actor : matrix.actors) {
    if (!(actor.soundness >= 0 && actor.soundness <= 1)) {
      return bad(actor.actor, "the belief in this actor is not between 0 and 1", "recompute it");
    }
  }
  for (const auto& [point, places] : shared_points(matrix)) {
    if (std::ranges::find(matrix.actors, point, &ActorSound::actor) == matrix.actors.end()) {
      return bad(point, "several items rest on this actor, whose reliability is not given",
                 "grade the actor");
    }
  }
  return {};
}

Cell cell_of(Expectation expectation) { return static_cast<std::size_t>(expectation); }

std::vector<std::size_t> unrated_items(const Matrix& matrix) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (!is_rated(matrix.items[i])) {
      places.push_back(i);
    }
  }
  return places;
}

std::vector<OriginGroup> origin_groups(const Matrix& matrix) {
  std::vector<std::size_t> root(matrix.items.size());
  std::iota(root.begin(), root.end(), std::size_t{0});
  const auto shared = shared_points(matrix);
  for (const auto& [point, places] : shared) {
    for (const std::size_t place : places) {
      const std::size_t from = std::max(root[place], root[places.front()]);
      const std::size_t to = std::min(root[place], root[places.front()]);
      std::ranges::replace(root, from, to);
    }
  }
  std::map<std::size_t, OriginGroup> by_root;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (is_rated(matrix.items[i])) {
      by_root[root[i]].items.push_back(i);
    }
  }
  for (const auto& [point, places] : shared) {
    by_root.at(root[places.front()]).actors.push_back(point);
  }
  std::vector<OriginGroup> groups;
  for (auto& [first, group] : by_root) {
    if (group.items.size() == 1) {
      group.soundness = matrix.items[first].soundness;
    }
    for (const std::string& actor : group.actors) {
      group.soundness *= soundness_of_actor(matrix, actor);
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

std::vector<double> discounted(const EvidenceItem& item, const HypothesesPolicy& policy) {
  CHECK(is_rated(item) && !item.cells.empty());
  std::vector<double> cells;
  for (const Cell& cell : item.cells) {
    cells.push_back(policy.steps.at(cell.value()).p);
  }
  const double mean =
      std::accumulate(cells.begin(), cells.end(), 0.0) / static_cast<double>(cells.size());
  for (double& cell : cells) {
    cell = item.soundness * cell + (1 - item.soundness) * mean;
  }
  return cells;
}

std::vector<double> group_ln_likelihood(const Matrix& matrix, const OriginGroup& group,
                                        const HypothesesPolicy& policy) {
  std::vector<double> ln_products(matrix.rivals.size(), 0.0);
  for (const std::size_t place : group.items) {
    const EvidenceItem& item = matrix.items.at(place);
    for (std::size_t h = 0; h < ln_products.size(); ++h) {
      ln_products[h] += std::log(policy.steps.at(item.cells.at(h).value()).p);
    }
  }
  const double ln_mean = ln_sum(ln_products) - std::log(static_cast<double>(ln_products.size()));
  std::vector<double> result;
  for (const double ln_product : ln_products) {
    result.push_back(
        ln_sum({std::log(group.soundness) + ln_product, std::log(1 - group.soundness) + ln_mean}));
  }
  return result;
}

Posterior posterior(const Matrix& matrix, const HypothesesPolicy& policy) {
  return posterior_of(matrix, origin_groups(matrix), policy);
}

Posterior posterior_ungrouped(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<OriginGroup> groups;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (is_rated(matrix.items[i])) {
      groups.push_back({.items = {i}, .actors = {}, .soundness = matrix.items[i].soundness});
    }
  }
  return posterior_of(matrix, groups, policy);
}

double log10_ratio(const Posterior& posterior, std::size_t first, std::size_t second) {
  return (posterior.ln_likelihood.at(first) - posterior.ln_likelihood.at(second)) / std::log(10.0);
}

Lead lead_of(const Posterior& posterior) {
  CHECK(posterior.p.size() >= 2);
  const auto& weights = posterior.ln_weight;
  // Level hypotheses keep the order of the matrix, whatever the last bits say.
  const double level = tie_log10 * std::log(10.0);
  Lead lead{.top = 0, .runner_up = 1, .log10 = 0, .tie = false};
  for (std::size_t h = 1; h < weights.size(); ++h) {
    lead.top = weights[h] > weights[lead.top] + level ? h : lead.top;
  }
  lead.runner_up = lead.top == 0 ? 1 : 0;
  for (std::size_t h = 0; h < weights.size(); ++h) {
    if (h != lead.top && weights[h] > weights[lead.runner_up] + level) {
      lead.runner_up = h;
    }
  }
  lead.log10 = (weights[lead.top] - weights[lead.runner_up]) / std::log(10.0);
  lead.tie = !(std::abs(lead.log10) > tie_log10);
  return lead;
}

double diagnosticity(const EvidenceItem& item, const HypothesesPolicy& policy) {
  const std::vector<double> cells = discounted(item, policy);
  const auto [lowest, highest] = std::ranges::minmax(cells);
  return std::log(highest / lowest);
}

std::vector<std::size_t> unexplained_items(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    const EvidenceItem& item = matrix.items[i];
    const bool all_low = is_rated(item) && std::ranges::all_of(item.cells, [&](const Cell& cell) {
                           return policy.steps.at(cell.value()).p <= policy.low_max;
                         });
    if (all_low) {
      places.push_back(i);
    }
  }
  return places;
}

std::vector<PriorSweep> sweep_priors(const Matrix& matrix, const HypothesesPolicy& policy) {
  const std::size_t top = lead_of(posterior(matrix, policy)).top;
  std::vector<PriorSweep> sweeps;
  for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
    for (const double factor : {.5, 2.0}) {
      Matrix changed = matrix;
      changed.rivals[h].prior *= factor;
      PriorSweep sweep{.hypothesis = h, .factor = factor};
      sweep.posterior = posterior(changed, policy);
      sweep.top_changes = lead_of(sweep.posterior).top != top;
      sweeps.push_back(std::move(sweep));
    }
  }
  return sweeps;
}

std::vector<PosteriorRange> posterior_ranges(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<PosteriorRange> ranges;
  for (const double p : posterior(matrix, policy).p) {
    ranges.push_back({.lo = p, .hi = p});
  }
  for (const PriorSweep& sweep : sweep_priors(matrix, policy)) {
    for (std::size_t h = 0; h < ranges.size(); ++h) {
      ranges[h].lo = std::min(ranges[h].lo, sweep.posterior.p[h]);
      ranges[h].hi = std::max(ranges[h].hi, sweep.posterior.p[h]);
    }
  }
  return ranges;
}

}  // namespace winnow::weigh
