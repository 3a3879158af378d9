// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/rivals/leave_out.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace winnow::weigh {
namespace {

Matrix without(const Matrix& matrix, const std::vector<std::size_t>& items) {
  Matrix rest{.rivals = matrix.rivals, .items = {}, .actors = matrix.actors};
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (std::ranges::find(items, i) == items.end()) {
      rest.items.push_back(matrix.items[i]);
    }
  }
  return rest;
}

bool is_lost(const Lead& before, const Lead& now) {
  return !before.tie && (now.tie || now.top != before.top);
}

std::int64_t count_sets(std::size_t items, std::size_t size) {
  std::int64_t count = 1;
  for (std::size_t k = 0; k < size; ++k) {
    count = count * static_cast<std::int64_t>(items - k) / static_cast<std::int64_t>(k + 1);
  }
  return count;
}

// The next set of the same size in lexical order; false after the last.
bool advance(std::vector<std::size_t>& set, std::size_t items) {
  for (std::size_t k = set.size(); k-- > 0;) {
    if (set[k] < items - (set.size() - k)) {
      ++set[k];
      for (std::size_t next = k + 1; next < set.size(); ++next) {
        set[next] = set[next - 1] + 1;
      }
      return true;
    }
  }
  return false;
}

struct Found {
  std::vector<std::vector<std::size_t>> top_lost{};
  std::vector<std::vector<std::size_t>> lead_shrinks{};
};

Found try_size(const Matrix& matrix, const HypothesesPolicy& policy, const Lead& before,
               std::size_t size) {
  Found found;
  std::vector<std::size_t> set(size);
  for (std::size_t k = 0; k < size; ++k) {
    set[k] = k;
  }
  do {
    const Lead now = lead_of(posterior(without(matrix, set), policy));
    if (is_lost(before, now)) {
      found.top_lost.push_back(set);
    } else if (before.log10 >= policy.lead_band && now.log10 < policy.lead_band) {
      found.lead_shrinks.push_back(set);
    }
  } while (advance(set, matrix.items.size()));
  return found;
}

// ClassicalWeight of a hypothesis as a function of the group's r: at_0 + r (at_1 - at_0), all
// scaled alike.
struct Linear {
  double at_0 = 0;
  double at_1 = 0;
};

std::vector<Linear> weights_by_r(const Matrix& matrix, const HypothesesPolicy& policy,
                                 const Posterior& all, OriginGroup group) {
  const std::vector<double> now = group_ln_likelihood(matrix, group, policy);
  group.soundness = 0;
  const std::vector<double> at_0 = group_ln_likelihood(matrix, group, policy);
  group.soundness = 1;
  const std::vector<double> at_1 = group_ln_likelihood(matrix, group, policy);
  std::vector<double> rest;
  double scale = 0;
  for (std::size_t h = 0; h < now.size(); ++h) {
    rest.push_back(all.ln_weight[h] - now[h]);
    const double highest = rest[h] + std::max(at_0[h], at_1[h]);
    scale = h == 0 ? highest : std::max(scale, highest);
  }
  std::vector<Linear> weights;
  for (std::size_t h = 0; h < now.size(); ++h) {
    weights.push_back(
        {.at_0 = std::exp(rest[h] + at_0[h] - scale), .at_1 = std::exp(rest[h] + at_1[h] - scale)});
  }
  return weights;
}

Tipping tipping_of(const std::vector<Linear>& weights, std::size_t top, double r) {
  Tipping tipping;
  for (std::size_t h = 0; h < weights.size(); ++h) {
    const double ahead_at_0 = weights[top].at_0 - weights[h].at_0;
    const double ahead_at_1 = weights[top].at_1 - weights[h].at_1;
    if (h == top || ahead_at_0 == ahead_at_1) {
      continue;
    }
    const double level = ahead_at_0 / (ahead_at_0 - ahead_at_1);
    if (level >= 0 && level <= r && (!tipping.below || level > *tipping.below)) {
      tipping.below = level;
      tipping.rival_below = h;
    }
    if (level <= 1 && level > r && (!tipping.above || level < *tipping.above)) {
      tipping.above = level;
      tipping.rival_above = h;
    }
  }
  return tipping;
}

}  // namespace

RankingWithout leave_out(const Matrix& matrix, std::vector<std::size_t> items,
                         const HypothesesPolicy& policy) {
  RankingWithout left;
  left.items = std::move(items);
  left.posterior = posterior(without(matrix, left.items), policy);
  left.lead = lead_of(left.posterior);
  left.top_lost = is_lost(lead_of(posterior(matrix, policy)), left.lead);
  return left;
}

std::vector<RankingWithout> leave_each_item_out(const Matrix& matrix,
                                                const HypothesesPolicy& policy) {
  std::vector<RankingWithout> all;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    all.push_back(leave_out(matrix, {i}, policy));
    all.back().what = matrix.items[i].id;
  }
  return all;
}

std::vector<RankingWithout> leave_each_actor_out(const Matrix& matrix,
                                                 const HypothesesPolicy& policy) {
  std::set<std::string> actors;
  for (const EvidenceItem& item : matrix.items) {
    actors.insert(item.single_points.begin(), item.single_points.end());
  }
  std::vector<RankingWithout> all;
  for (const std::string& actor : actors) {
    std::vector<std::size_t> items;
    for (std::size_t i = 0; i < matrix.items.size(); ++i) {
      const auto& points = matrix.items[i].single_points;
      if (std::ranges::find(points, actor) != points.end()) {
        items.push_back(i);
      }
    }
    all.push_back(leave_out(matrix, std::move(items), policy));
    all.back().what = actor;
  }
  return all;
}

std::vector<Flip> flip_each_cell(const Matrix& matrix, const HypothesesPolicy& policy) {
  const Lead before = lead_of(posterior(matrix, policy));
  const std::vector<std::size_t> unrated = unrated_items(matrix);
  std::vector<Flip> flips;
  Matrix changed = matrix;
  for (std::size_t i = 0; i < matrix.items.size(); ++i) {
    if (std::ranges::find(unrated, i) != unrated.end()) {
      continue;
    }
    for (std::size_t h = 0; h < matrix.rivals.size(); ++h) {
      const std::size_t from = matrix.items[i].cells[h].value();
      for (std::size_t to = 0; to < policy.steps.size(); ++to) {
        if (to == from) {
          continue;
        }
        changed.items[i].cells[h] = to;
        const Lead lead = lead_of(posterior(changed, policy));
        flips.push_back({.item = i,
                         .hypothesis = h,
                         .from = from,
                         .to = to,
                         .lead = lead,
                         .top_lost = is_lost(before, lead)});
      }
      changed.items[i].cells[h] = from;
    }
  }
  return flips;
}

Linchpins linchpins(const Matrix& matrix, const HypothesesPolicy& policy) {
  const Lead before = lead_of(posterior(matrix, policy));
  Linchpins result;
  const std::size_t size_max = std::min(policy.linchpin_size_max, matrix.items.size());
  for (std::size_t size = 1; size <= size_max && !before.tie; ++size) {
    if (count_sets(matrix.items.size(), size) > policy.linchpin_sets_max) {
      break;
    }
    Found found = try_size(matrix, policy, before, size);
    result.size_tried = size;
    if (result.lead_shrinks.empty()) {
      result.lead_shrinks = std::move(found.lead_shrinks);
    }
    if (!found.top_lost.empty()) {
      result.top_lost = std::move(found.top_lost);
      break;
    }
  }
  return result;
}

std::vector<Tipping> tipping_points(const Matrix& matrix, const HypothesesPolicy& policy) {
  const Posterior all = posterior(matrix, policy);
  const Lead lead = lead_of(all);
  std::vector<Tipping> points;
  const std::vector<OriginGroup> groups = origin_groups(matrix);
  for (std::size_t g = 0; g < groups.size(); ++g) {
    Tipping tipping;
    if (!lead.tie) {
      tipping =
          tipping_of(weights_by_r(matrix, policy, all, groups[g]), lead.top, groups[g].soundness);
    }
    tipping.group = g;
    points.push_back(tipping);
  }
  return points;
}

}  // namespace winnow::weigh
