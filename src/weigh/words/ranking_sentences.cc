// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/ranking_sentences.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <iterator>
#include <string>
#include <utility>

#include "weigh/rivals/leave_out.h"
#include "weigh/words/say.h"

namespace winnow::weigh {
namespace {

std::vector<std::string> ids_of(const Matrix& matrix, const std::vector<std::size_t>& items) {
  std::vector<std::string> ids;
  for (const std::size_t item : items) {
    ids.push_back(matrix.items.at(item).id);
  }
  return ids;
}

std::vector<std::string> with_list(std::string first, std::vector<std::string> list) {
  list.insert(list.begin(), std::move(first));
  return list;
}

std::string per_mille(double p) { return std::to_string(to_per_mille(std::clamp(p, 0.0, 1.0))); }

std::string times(double log10) {
  if (log10 > 6) {
    return "over 1,000,000";
  }
  char figure[32];
  std::snprintf(figure, sizeof figure, log10 < 1 ? "%.1f" : "%.0f", std::pow(10, log10));
  return figure;
}

struct Found {
  Posterior posterior{};
  Lead lead{};
  std::vector<PosteriorRange> ranges{};
};

std::vector<Sentence> lead_sentences(const Matrix& matrix, const Found& found, Scale scale) {
  const Lead& lead = found.lead;
  std::vector<Sentence> all;
  const std::string& top = matrix.rivals.at(lead.top).text;
  const std::string& next = matrix.rivals.at(lead.runner_up).text;
  if (lead.tie) {
    all.push_back(say("rival_tie", {top, next}));
  } else {
    const std::int64_t p = to_per_mille(std::min(found.posterior.p.at(lead.top), 1.0));
    all.push_back(say("rival_top", {std::string(word(p, scale).code), std::to_string(p), top}));
    const PosteriorRange& range = found.ranges.at(lead.top);
    all.push_back(say("rival_range", {per_mille(range.lo), per_mille(range.hi)}));
    all.push_back(say("rival_lead", {times(lead.log10), next}));
  }
  for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
    if (matrix.rivals[h].is_catch_all && (lead.tie || h != lead.top)) {
      all.push_back(say("rival_else", {per_mille(found.posterior.p[h])}));
    }
  }
  return all;
}

std::vector<Sentence> leave_out_sentences(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<Sentence> all;
  const auto items = leave_each_item_out(matrix, policy);
  const auto actors = leave_each_actor_out(matrix, policy);
  if (std::ranges::none_of(items, &RankingWithout::top_lost) &&
      std::ranges::none_of(actors, &RankingWithout::top_lost)) {
    all.push_back(say("rival_steady", {}));
  }
  for (const RankingWithout& without : actors) {
    if (without.top_lost) {
      all.push_back(say("rival_actor", {without.what}));
    }
  }
  const Linchpins found = linchpins(matrix, policy);
  for (const auto& set : found.top_lost) {
    all.push_back(say("rival_linchpin", ids_of(matrix, set)));
  }
  for (const auto& set : found.lead_shrinks) {
    all.push_back(say("rival_lead_shrinks", ids_of(matrix, set)));
  }
  return all;
}

// "More than <1 %" and "less than >99 %" say nothing: at the ends the sentence goes without a
// figure.
Sentence tipping_below(double p, std::vector<std::string> ids) {
  if (to_per_mille(p) < 10) return say("rival_tipping_none", std::move(ids));
  return say("rival_tipping_below", with_list(per_mille(p), std::move(ids)));
}

Sentence tipping_above(double p, std::vector<std::string> ids) {
  if (to_per_mille(p) > 990) return say("rival_tipping_all", std::move(ids));
  return say("rival_tipping_above", with_list(per_mille(p), std::move(ids)));
}

std::vector<Sentence> sweep_sentences(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<Sentence> all;
  const auto flips = flip_each_cell(matrix, policy);
  const auto lost = std::ranges::count_if(flips, &Flip::top_lost);
  if (!flips.empty()) {
    all.push_back(say("rival_flips", {std::to_string(lost), std::to_string(flips.size())}));
  }
  const auto groups = origin_groups(matrix);
  for (const Tipping& tipping : tipping_points(matrix, policy)) {
    const auto ids = ids_of(matrix, groups.at(tipping.group).items);
    if (tipping.below) all.push_back(tipping_below(*tipping.below, ids));
    if (tipping.above) all.push_back(tipping_above(*tipping.above, ids));
  }
  const auto sweeps = sweep_priors(matrix, policy);
  for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
    const bool matters = std::ranges::any_of(sweeps, [&](const PriorSweep& sweep) {
      return sweep.hypothesis == h && sweep.top_changes;
    });
    if (matters) {
      all.push_back(say("rival_prior", {matrix.rivals[h].text}));
    }
  }
  return all;
}

std::vector<Sentence> item_sentences(const Matrix& matrix, const HypothesesPolicy& policy) {
  std::vector<Sentence> all;
  const std::vector<std::size_t> unrated = unrated_items(matrix);
  const EvidenceItem* sharpest = nullptr;
  double most = 0;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (std::ranges::find(unrated, i) != unrated.end()) {
      continue;
    }
    const double found = diagnosticity(matrix.items[i], policy);
    if (found > most) {
      most = found;
      sharpest = &matrix.items[i];
    }
  }
  if (sharpest != nullptr) {
    all.push_back(say("rival_tells_most", {sharpest->id}));
  }
  for (const std::size_t item : unexplained_items(matrix, policy)) {
    all.push_back(say("rival_unexplained", {matrix.items[item].id}));
  }
  if (!unrated.empty()) {
    all.push_back(say("rival_unrated", ids_of(matrix, unrated)));
  }
  return all;
}

}  // namespace

std::vector<Sentence> ranking_sentences(const Matrix& matrix, const HypothesesPolicy& policy,
                                        Scale scale) {
  Found found{.posterior = posterior(matrix, policy), .lead = {}, .ranges = {}};
  found.lead = lead_of(found.posterior);
  found.ranges = posterior_ranges(matrix, policy);
  std::vector<Sentence> all = lead_sentences(matrix, found, scale);
  const auto append = [&all](std::vector<Sentence> more) {
    std::ranges::move(more, std::back_inserter(all));
  };
  if (!found.lead.tie) {
    append(leave_out_sentences(matrix, policy));
    append(sweep_sentences(matrix, policy));
  }
  append(item_sentences(matrix, policy));
  return all;
}

}  // namespace winnow::weigh
