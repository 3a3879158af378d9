// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/custody_paths.h"

#include <algorithm>
#include <utility>

namespace winnow::weigh {
namespace {

std::string named(const std::string& source, const CustodyStep& step) {
  return source.empty() ? "unknown:" + step.head.id : source;
}

Hand giver_of(const CustodyStep& step) {
  const auto can = [&](Capability capability) {
    return !step.is_capability_recorded ||
           std::ranges::find(step.capabilities, capability) != step.capabilities.end();
  };
  return {.source = named(step.from, step),
          .is_author = step.is_from_author,
          .may_fabricate = can(Capability::fabricate) || can(Capability::alter),
          .may_select = can(Capability::select)};
}

// Against the arrows, from the last holder to the first.
class Walk {
 public:
  explicit Walk(const std::vector<const CustodyStep*>& steps) : steps_(steps) {}

  // Depth is bounded by the number of hands: none comes twice.
  void back_from(const std::string& holder, std::vector<Hand> behind, bool reaches_us) {
    if (paths_.size() == custody_paths_max) return;
    bool is_first = true;
    if (behind.empty() || !behind.back().is_author) {
      for (const auto* step : steps_) {
        if (named(step->to, *step) != holder) continue;
        auto giver = giver_of(*step);
        if (giver.source == holder || has(behind, giver.source)) continue;
        is_first = false;
        auto longer = behind;
        std::string next = giver.source;
        longer.push_back(std::move(giver));
        back_from(next, std::move(longer), reaches_us);
      }
    }
    if (!is_first) return;
    std::ranges::reverse(behind);
    paths_.push_back({.hands = std::move(behind), .reaches_us = reaches_us});
  }
  std::vector<CustodyPath> paths() { return std::move(paths_); }

 private:
  static bool has(const std::vector<Hand>& hands, const std::string& source) {
    return std::ranges::find(hands, source, &Hand::source) != hands.end();
  }
  const std::vector<const CustodyStep*>& steps_;
  std::vector<CustodyPath> paths_{};
};

// Those who gave it to nobody; if it went round in a circle, the last receiver.
std::vector<std::string> last_holders(const std::vector<const CustodyStep*>& steps) {
  std::vector<std::string> holders;
  for (const auto* step : steps) {
    auto holder = named(step->to, *step);
    const bool gave = std::ranges::any_of(
        steps, [&](const auto* other) { return named(other->from, *other) == holder; });
    if (!gave && std::ranges::find(holders, holder) == holders.end()) {
      holders.push_back(std::move(holder));
    }
  }
  if (holders.empty()) holders.push_back(named(steps.back()->to, *steps.back()));
  return holders;
}

}  // namespace

std::vector<CustodyPath> custody_paths(const RecordIndex& index, std::string_view item) {
  const auto steps = index.steps_of(item);
  if (steps.empty()) return {};
  const auto& own = index.own();
  const bool reaches_us =
      !own.empty() && std::ranges::any_of(steps, [&](const auto* step) { return step->to == own; });
  Walk walk(steps);
  if (reaches_us) {
    walk.back_from(own, {{.source = own}}, true);
  } else {
    for (const auto& holder : last_holders(steps)) {
      walk.back_from(holder, {{.source = holder}}, false);
    }
  }
  return walk.paths();
}

}  // namespace winnow::weigh
