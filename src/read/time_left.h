// SPDX-License-Identifier: AGPL-3.0-or-later
// read/time_left.h: how long the known work still takes, as a range and never as one number.
//
// In:     units done with the seconds they took, units known to be left, per kind of work.
// Out:    seconds from the known work alone to the known work with what unopened containers may
//         hold, rounded outwards to steps of 1, 2, 5.
// Units:  seconds of the workers together, divided by their number.
// Holds:  nothing is said in the first 30 s or below 2 % of the known work; never 0.
// From:   ledger.md 11: rates start from a table that counts as 20 units; half-life 300 units.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace winnow::read {

// How fast units of one kind are done; old units count half after 300 newer ones.
class Rate {
 public:
  explicit Rate(double start_per_second);
  void add(std::int64_t units, double seconds);
  double per_second() const { return units_ / seconds_; }

 private:
  double units_;
  double seconds_;
};

struct Rest {
  std::string kind{};
  std::int64_t units = 0;
  double per_second = 1;
};

// Seconds that the rests take together on so many workers.
double seconds_left(std::span<const Rest> rests, int workers);

struct TimeRange {
  std::int64_t low_seconds = -1;  // -1: not known.
  std::int64_t high_seconds = -1;
};

struct Progressed {
  double seconds = 0;  // Since the work began.
  std::int64_t done = 0;
  std::int64_t known = 0;
  std::int64_t unopened = 0;  // Containers not opened yet.
  double seconds_per_container = 0;
};
TimeRange range_of(double left_seconds, const Progressed& so_far);

// The largest step 1, 2, 5, 10, 20, 50 ... that is not above it, or the smallest not below.
std::int64_t step_below(double seconds);
std::int64_t step_above(double seconds);

}  // namespace winnow::read
