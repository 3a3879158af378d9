// SPDX-License-Identifier: AGPL-3.0-or-later
// search/bm25.h: how much a word says about a page.
//
// Units:  lengths in positions; a length is kept as one byte with at most 4.4 % error.
// From:   Robertson, Zaragoza 2009, without the factor k1 + 1.
#pragma once

#include <cmath>
#include <cstdint>

namespace winnow::search {

constexpr double bm25_k1 = 1.2;
constexpr double bm25_b = 0.75;
// What the word as typed adds to its stem: never hurt and gained on stem-heavy collections.
constexpr double exact_weight = 0.3;

inline std::uint8_t length_byte(std::int64_t positions) {
  if (positions < 32) return static_cast<std::uint8_t>(positions < 0 ? 0 : positions);
  const double octaves = std::log2(static_cast<double>(positions) / 32.0);
  const double code = 32 + std::floor(8 * octaves + 0.5);
  return static_cast<std::uint8_t>(code > 255 ? 255 : code);
}

inline double length_of(std::uint8_t byte) {
  return byte < 32 ? byte : 32 * std::exp2((byte - 32) / 8.0);
}

inline double idf(std::int64_t records, std::int64_t df) {
  const auto n = static_cast<double>(records);
  const auto d = static_cast<double>(df > records ? records : df);
  return std::log(1 + (n - d + 0.5) / (d + 0.5));
}

inline double length_norm(double length, double mean) {
  return bm25_k1 * (1 - bm25_b + bm25_b * length / mean);
}

}  // namespace winnow::search
