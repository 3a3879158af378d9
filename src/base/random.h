// SPDX-License-Identifier: AGPL-3.0-or-later
// base/random.h: numbers that follow from a seed alone, equal on every machine.
//
// Holds:  the same seed gives the same numbers; no secret may come of them.
// From:   SplitMix64: Steele, Lea, Flood 2014; the distributions of <random> differ between
//         libraries.
#pragma once

#include <concepts>
#include <cstdint>
#include <vector>

namespace winnow {

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
  template <std::integral Low, std::integral High>
  auto between(Low low, High high) -> decltype(low + high) {
    using Whole = decltype(low + high);
    const auto count = static_cast<std::uint64_t>(high - low + 1);
    return static_cast<Whole>(low + static_cast<Whole>(next() % count));
  }
  // In [0,1).
  double part() { return static_cast<double>(next() >> 11) * 0x1p-53; }
  template <class T>
  const T& one_of(const std::vector<T>& things) {
    return things[next() % things.size()];
  }

 private:
  std::uint64_t state_;
};

}  // namespace winnow
