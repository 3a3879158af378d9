// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/words.h: the words for a probability and for a likelihood ratio.
//
// In:     integer per mille in 0..1000, so that a border is a border on every machine.
// Out:    the word of the band, its stable code, and a flag where no band holds the number.
// Holds:  one row of words per scale; the words never change between two answers to one number.
// From:   ICD 203 (2015), table in D.6.e.2.a; UK PHIA probability yardstick; ENFSI Guideline for
//         Evaluative Reporting (2015) for ratios. A border that two ICD bands share goes to the
//         band nearer 50 %; in a gap of PHIA the nearer band is taken, on a tie the one nearer 50
//         %.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::weigh {

enum class Scale { icd_203, phia };

// As a stored policy names it; icd203 and phia.
const std::vector<std::string_view>& names_of(Scale);
std::optional<Scale> find_scale(std::string_view name);

enum class WordCaveat {
  none,
  outside_scale,  // Below 1 % or above 99 %: ICD 203 has no band there.
  between_bands   // In one of the gaps that PHIA leaves on purpose.
};

struct LikelihoodWord {
  std::string_view code{};  // For other languages: "roughly_even_chance".
  std::string_view text{};  // "roughly even chance".
  WordCaveat flag = WordCaveat::none;

  bool operator==(const LikelihoodWord&) const = default;
};

// 0 <= p <= 1. Rounds half up: .6345 is 635.
std::int64_t to_per_mille(double p);

LikelihoodWord word(std::int64_t p_per_mille, Scale scale);

struct IntervalWords {
  LikelihoodWord lo{};
  LikelihoodWord hi{};
  std::string text{};  // One word if both ends share it, else "likely to very likely".
};
IntervalWords words_of_interval(std::int64_t lo_per_mille, std::int64_t hi_per_mille, Scale scale);

// "66 %", "<1 %", ">99 %"; of an interval "64–85 %".
std::string percent(std::int64_t p_per_mille);
std::string percent(std::int64_t lo_per_mille, std::int64_t hi_per_mille);

// Every word of a scale, from the least likely to the likeliest.
std::span<const LikelihoodWord> all_words(Scale scale);

enum class Favours { neither, first, second };

struct RatioWord {
  Favours favours = Favours::neither;
  std::string_view code{};
  std::string_view text{};  // "weak", ... "extremely strong"; "none" between 1/2 and 2.
};

// `ratio` = P(E | first) / P(E | second), >= 0 (infinite is allowed). A border goes to the weaker
// word.
RatioWord ratio_word(double ratio);

}  // namespace winnow::weigh
