// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/sample.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "base/random.h"

namespace winnow::weigh {
namespace {

constexpr double ln_2 = 0.693147180559945309417;

struct Logs {
  double n = 0;
  double d = 0;
};

// One drawn state of the shared switches; logarithms, since a long group underflows.
class Drawn {
 public:
  Drawn(const LineGroup& group, double q)
      : group_(group), q_(q), parents_(group.lines.size()), broken_(group.lines.size()) {}

  Logs draw(Random& random) {
    std::iota(parents_.begin(), parents_.end(), 0);
    broken_.assign(broken_.size(), false);
    for (const auto& shared : group_.classes) {
      if (random.part() < shared.soundness) continue;
      for (const int line : shared.lines) {
        broken_[static_cast<std::size_t>(line)] = true;
        parents_[root(line)] = static_cast<int>(root(shared.lines.front()));
      }
    }
    return weigh();
  }

 private:
  std::size_t root(int line) {
    auto place = static_cast<std::size_t>(line);
    while (parents_[place] != static_cast<int>(place)) {
      const auto above = static_cast<std::size_t>(parents_[place]);
      parents_[place] = parents_[above];
      place = static_cast<std::size_t>(parents_[place]);
    }
    return place;
  }

  Logs weigh() {
    Logs logs;
    std::vector<bool> yes(group_.lines.size());
    std::vector<bool> no(group_.lines.size());
    for (std::size_t l = 0; l < group_.lines.size(); ++l) {
      const auto& line = group_.lines[l];
      if (!broken_[l]) {
        const Sums sums = line_sums(line, q_);
        logs.n += std::log(sums.n);
        logs.d += std::log(sums.d);
        continue;
      }
      auto& said = line.denies ? no : yes;
      const auto block = root(static_cast<int>(l));
      if (said[block]) continue;
      said[block] = true;
      const double factor = std::log(line.denies ? 1 - q_ : q_);
      logs.n += factor;
      logs.d += factor;
    }
    return logs;
  }

  const LineGroup& group_;
  double q_;
  std::vector<int> parents_;
  std::vector<bool> broken_;
};

// As many draws as cost about a second, within what gives a useful error.
std::size_t affordable(const LineGroup& group) {
  std::size_t size = group.lines.size();
  for (const auto& shared : group.classes) size += shared.lines.size();
  return std::clamp(std::size_t{40'000'000} / size, std::size_t{4'000}, std::size_t{200'000});
}

}  // namespace

Sampled sample_sums(const LineGroup& group, double q, const Sampling& sampling) {
  Random random(sampling.seed);
  Drawn drawn(group, q);
  std::vector<Logs> draws(sampling.samples > 0 ? sampling.samples : affordable(group));
  double largest = -std::numeric_limits<double>::infinity();
  for (auto& one : draws) {
    one = drawn.draw(random);
    largest = std::max({largest, one.n, one.d});
  }
  const auto count = static_cast<double>(draws.size());
  const int exponent = std::isfinite(largest) ? static_cast<int>(largest / ln_2) : 0;
  double n = 0;
  double d = 0;
  double nn = 0;
  double dd = 0;
  double nd = 0;
  for (const auto& one : draws) {
    const double in_n = std::exp(one.n - exponent * ln_2);
    const double in_d = std::exp(one.d - exponent * ln_2);
    n += in_n;
    d += in_d;
    nn += in_n * in_n;
    dd += in_d * in_d;
    nd += in_n * in_d;
  }
  if (!(n > 0 && d > 0)) {
    return {.sums = {n > 0 ? n / count : 0, d > 0 ? d / count : 0, exponent},
            .ln_error = std::numeric_limits<double>::infinity()};
  }
  const double variance = nn / (n * n) + dd / (d * d) - 2 * nd / (n * d);
  return {.sums = {n / count, d / count, exponent}, .ln_error = std::sqrt(std::max(variance, 0.0))};
}

}  // namespace winnow::weigh
