// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/exact.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "weigh/lines/every_state.h"

namespace winnow::weigh {
namespace {

// Below this the sums of a long group are scaled up, both by the same power of two.
constexpr int tiny_exponent = -400;
constexpr double tiny = 0x1p-400;
constexpr std::size_t blocks_max = 250;  // Their numbers are bytes.
constexpr std::size_t sure_classes = 20;
constexpr std::size_t few_classes = 9;
constexpr unsigned char says_yes = 1;
constexpr unsigned char says_no = 2;

// A state of the frontier: for each live line 0 (unbroken so far) or the number of its block, in
// order of first appearance; then for each block which answers it gave.
using Key = std::string;

unsigned char label_of(const Key& key, std::size_t place) {
  return static_cast<unsigned char>(key[place]);
}

class States {
 public:
  void add(Key key, Sums weight) {
    const auto [found, is_new] = places_.try_emplace(std::move(key), all_.size());
    if (is_new) {
      all_.emplace_back(&found->first, weight);
    } else {
      all_[found->second].second.n += weight.n;
      all_[found->second].second.d += weight.d;
    }
  }
  // In the order they came, so that the sums come out the same each time.
  auto& all() { return all_; }
  // Says whether it did.
  bool scale() {
    double largest = 0;
    for (const auto& [key, weight] : all_) largest = std::max({largest, weight.n, weight.d});
    if (largest == 0 || largest > tiny) return false;
    for (auto& [key, weight] : all_) {
      weight.n /= tiny;
      weight.d /= tiny;
    }
    return true;
  }

 private:
  std::unordered_map<Key, std::size_t> places_{};
  std::vector<std::pair<const Key*, Sums>> all_{};
};

class Frontier {
 public:
  Frontier(const LineGroup& group, double q) : group_(group), q_(q), waiting_(group.lines.size()) {
    for (const auto& shared : group.classes) {
      for (const int line : shared.lines) ++waiting_[static_cast<std::size_t>(line)];
    }
    states_.add({}, {});
  }

  // False where there would be too many states, or blocks in one.
  bool decide_all(Order order, std::size_t states_max) {
    std::vector<bool> decided(group_.classes.size());
    for (std::size_t turn = 0; turn < decided.size(); ++turn) {
      const auto next = order == Order::narrow ? narrowest(decided) : largest(decided);
      decided[next] = true;
      if (!decide(group_.classes[next], states_max)) return false;
    }
    return true;
  }

  // Once all classes are decided one empty state remains; lines without a class come on top.
  Sums total() {
    Sums sums = states_.all().front().second;
    sums.exponent = exponent_;
    if (group_.classes.empty()) {
      for (const auto& line : group_.lines) multiply(sums, line_sums(line, q_));
    }
    return sums;
  }

 private:
  // The first of those with the most lines.
  std::size_t largest(const std::vector<bool>& decided) const {
    std::size_t best = decided.size();
    for (std::size_t c = 0; c < decided.size(); ++c) {
      if (decided[c]) continue;
      const auto lines = group_.classes[c].lines.size();
      if (best == decided.size() || lines > group_.classes[best].lines.size()) best = c;
    }
    return best;
  }

  // The first of those after which the fewest lines are live.
  std::size_t narrowest(const std::vector<bool>& decided) const {
    std::size_t best = decided.size();
    int best_growth = 0;
    for (std::size_t c = 0; c < decided.size(); ++c) {
      if (decided[c]) continue;
      int growth = 0;
      for (const int line : group_.classes[c].lines) {
        const bool is_live = std::ranges::find(live_, line) != live_.end();
        growth += (is_live ? 0 : 1) - (waiting_[static_cast<std::size_t>(line)] == 1 ? 1 : 0);
      }
      if (best == decided.size() || growth < best_growth) {
        best = c;
        best_growth = growth;
      }
    }
    return best;
  }

  bool decide(const SharedClass& shared, std::size_t states_max) {
    const auto live_before = live_.size();
    for (const int line : shared.lines) {
      if (std::ranges::find(live_, line) == live_.end()) live_.push_back(line);
      --waiting_[static_cast<std::size_t>(line)];
    }
    std::vector<bool> broken(live_.size());
    std::vector<bool> done(live_.size());
    for (std::size_t i = 0; i < live_.size(); ++i) {
      broken[i] = std::ranges::find(shared.lines, live_[i]) != shared.lines.end();
      done[i] = waiting_[static_cast<std::size_t>(live_[i])] == 0;
    }
    States next;
    for (const auto& [key, weight] : states_.all()) {
      const Key grown = key->substr(0, live_before) + Key(live_.size() - live_before, '\0') +
                        key->substr(live_before);
      const double r = shared.soundness;
      if (r > 0) close(next, grown, {weight.n * r, weight.d * r}, done);
      if (grown.size() - live_.size() > blocks_max) return false;
      if (r < 1) close(next, joined(grown, broken), {weight.n * (1 - r), weight.d * (1 - r)}, done);
      if (next.all().size() > states_max) return false;
    }
    std::vector<int> still_live;
    for (std::size_t i = 0; i < live_.size(); ++i) {
      if (!done[i]) still_live.push_back(live_[i]);
    }
    live_ = std::move(still_live);
    if (next.scale()) exponent_ += tiny_exponent;
    states_ = std::move(next);
    return true;
  }

  // All the lines that broke here, and all blocks they were in, as one block: the last number.
  Key joined(Key key, const std::vector<bool>& broken) const {
    const auto lines = live_.size();
    const auto made = static_cast<unsigned char>(key.size() - lines + 1);
    unsigned char answers = 0;
    std::vector<bool> swallowed(std::size_t{made} + 1);
    for (std::size_t i = 0; i < lines; ++i) {
      if (!broken[i]) continue;
      if (const auto label = label_of(key, i); label != 0) {
        swallowed[label] = true;
        answers |= label_of(key, lines + label - 1);
      } else {
        answers |= group_.lines[static_cast<std::size_t>(live_[i])].denies ? says_no : says_yes;
      }
      key[i] = static_cast<char>(made);
    }
    for (std::size_t i = 0; i < lines; ++i) {
      if (swallowed[label_of(key, i)]) key[i] = static_cast<char>(made);
    }
    for (std::size_t block = 1; block < made; ++block) {
      if (swallowed[block]) key[lines + block - 1] = 0;
    }
    key.push_back(static_cast<char>(answers));
    return key;
  }

  // Takes the finished lines and the blocks without a live line out of the state.
  void close(States& next, const Key& key, Sums weight, const std::vector<bool>& done) const {
    const auto lines = live_.size();
    const auto blocks = key.size() - lines;
    std::vector<unsigned char> renumbered(blocks + 1);
    Key kept;
    Key answers;
    for (std::size_t i = 0; i < lines; ++i) {
      const auto label = label_of(key, i);
      if (done[i]) {
        if (label == 0) {
          multiply(weight, line_sums(group_.lines[static_cast<std::size_t>(live_[i])], q_));
        }
        continue;
      }
      if (label != 0 && renumbered[label] == 0) {
        answers.push_back(key[lines + label - 1]);
        renumbered[label] = static_cast<unsigned char>(answers.size());
      }
      kept.push_back(static_cast<char>(label == 0 ? 0 : renumbered[label]));
    }
    for (std::size_t block = 1; block <= blocks; ++block) {
      if (renumbered[block] != 0) continue;
      const auto said = label_of(key, lines + block - 1);
      const double factor = ((said & says_yes) ? q_ : 1) * ((said & says_no) ? 1 - q_ : 1);
      multiply(weight, {factor, factor});
    }
    if (weight.n > 0 || weight.d > 0 || next.all().empty()) next.add(kept + answers, weight);
  }

  static void multiply(Sums& weight, Sums factor) {
    weight.n *= factor.n;
    weight.d *= factor.d;
  }

  const LineGroup& group_;
  double q_;
  std::vector<int> waiting_;  // For each line, how many of its classes are undecided.
  std::vector<int> live_{};   // Lines with decided and undecided classes.
  States states_{};
  int exponent_ = 0;
};

}  // namespace

Sums line_sums(const GroupLine& line, double q) {
  const double sound = line.soundness;
  const double says = (1 - sound) * (line.denies ? 1 - q : q);
  return line.denies ? Sums{says, sound + says} : Sums{sound + says, says};
}

std::optional<Sums> exact_sums(const LineGroup& group, double q, Order order,
                               std::size_t states_max) {
  Frontier frontier(group, q);
  if (!frontier.decide_all(order, states_max)) return std::nullopt;
  return frontier.total();
}

std::optional<Sums> exact_sums(const LineGroup& group, double q) {
  if (group.classes.size() <= few_classes) {
    if (auto sums = sums_over_states(group, q)) return sums;
  }
  // Small bounds first: a bad order is then given up before it costs much.
  for (const int bits : {9, 12, 16, 20}) {
    if (bits > 12) {
      if (auto sums = sums_over_states(group, q)) return sums;
    }
    if (bits > 16 && group.classes.size() > sure_classes) break;
    for (const Order order : {Order::narrow, Order::hubs_first}) {
      if (auto sums = exact_sums(group, q, order, std::size_t{1} << bits)) return sums;
    }
  }
  return std::nullopt;
}

}  // namespace winnow::weigh
