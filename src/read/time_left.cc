// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/time_left.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow::read {
namespace {

constexpr double start_units = 20;
constexpr double half_life_units = 300;
constexpr double silent_seconds = 30;
constexpr double silent_share = 0.02;

}  // namespace

Rate::Rate(double start_per_second)
    : units_(start_units), seconds_(start_units / start_per_second) {}

void Rate::add(std::int64_t units, double seconds) {
  if (units <= 0 || seconds <= 0) return;
  const double kept = std::exp2(-static_cast<double>(units) / half_life_units);
  units_ = units_ * kept + static_cast<double>(units);
  seconds_ = seconds_ * kept + seconds;
}

double seconds_left(std::span<const Rest> rests, int workers) {
  double sum = 0;
  for (const Rest& rest : rests) sum += static_cast<double>(rest.units) / rest.per_second;
  return sum / std::max(1, workers);
}

std::int64_t step_below(double seconds) {
  std::int64_t best = 1;
  for (std::int64_t power = 1; static_cast<double>(power) <= seconds; power *= 10) {
    for (const std::int64_t digit : std::array<std::int64_t, 3>{1, 2, 5}) {
      if (static_cast<double>(digit * power) <= seconds) best = digit * power;
    }
    if (power > 1'000'000'000) break;
  }
  return best;
}

std::int64_t step_above(double seconds) {
  for (std::int64_t power = 1; power <= 1'000'000'000; power *= 10) {
    for (const std::int64_t digit : std::array<std::int64_t, 3>{1, 2, 5}) {
      if (static_cast<double>(digit * power) >= seconds) return digit * power;
    }
  }
  return 10'000'000'000;
}

TimeRange range_of(double left_seconds, const Progressed& so_far) {
  const auto known = static_cast<double>(std::max<std::int64_t>(1, so_far.known));
  if (so_far.seconds < silent_seconds || static_cast<double>(so_far.done) < silent_share * known) {
    return {};
  }
  const double more = static_cast<double>(so_far.unopened) * so_far.seconds_per_container;
  return {step_below(left_seconds), step_above(left_seconds + more)};
}

}  // namespace winnow::read
