// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/lines/random.h: numbers that follow from a seed alone, equal on every machine.
//
// The distributions of <random> differ between libraries; this is SplitMix64 and nothing else.
#pragma once

#include <cstdint>

namespace winnow::weigh {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}
  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15U;
    std::uint64_t z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31);
  }
  // From low to high, both included.
  int between(int low, int high) {
    return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
  }
  // In [0,1).
  double part() { return static_cast<double>(next() >> 11) * 0x1p-53; }

 private:
  std::uint64_t state_;
};

}  // namespace winnow::weigh
