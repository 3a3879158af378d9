// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

#include "base/check.h"

namespace winnow::weigh {
namespace {

constexpr std::array<LikelihoodWord, 7> icd_words{{{"almost_no_chance", "almost no chance"},
                                                   {"very_unlikely", "very unlikely"},
                                                   {"unlikely", "unlikely"},
                                                   {"roughly_even_chance", "roughly even chance"},
                                                   {"likely", "likely"},
                                                   {"very_likely", "very likely"},
                                                   {"almost_certain", "almost certain"}}};
constexpr std::array<std::int64_t, 8> icd_borders{10, 50, 200, 450, 550, 800, 950, 990};

constexpr std::array<LikelihoodWord, 7> phia_words{
    {{"remote_chance", "remote chance"},
     {"highly_unlikely", "highly unlikely"},
     {"unlikely", "unlikely"},
     {"realistic_possibility", "realistic possibility"},
     {"likely", "likely"},
     {"highly_likely", "highly likely"},
     {"almost_certain", "almost certain"}}};

struct Band {
  std::int64_t lo = 0;
  std::int64_t hi = 0;
};
constexpr std::array<Band, 7> phia_bands{
    {{0, 50}, {100, 200}, {250, 350}, {400, 500}, {550, 750}, {800, 900}, {950, 1000}}};

LikelihoodWord flagged(LikelihoodWord word, WordCaveat flag) {
  word.flag = flag;
  return word;
}

LikelihoodWord icd_word(std::int64_t p) {
  std::size_t band = 0;
  // Below 50 % a border opens the upper band, above it closes the lower one: nearer 50 % both
  // times.
  while (band < 6 &&
         (icd_borders[band + 1] < 500 ? p >= icd_borders[band + 1] : p > icd_borders[band + 1])) {
    ++band;
  }
  const bool outside = p < icd_borders.front() || p > icd_borders.back();
  return flagged(icd_words[band], outside ? WordCaveat::outside_scale : WordCaveat::none);
}

LikelihoodWord phia_word(std::int64_t p) {
  for (std::size_t i = 0; i < phia_bands.size(); ++i) {
    const Band& band = phia_bands[i];
    if (p > band.hi) {
      continue;
    }
    if (p >= band.lo) {
      // The yardstick writes "40 % to < 50 %": 50 % itself already lies in the gap.
      return flagged(phia_words[i], p == 500 ? WordCaveat::between_bands : WordCaveat::none);
    }
    const std::int64_t below = p - phia_bands[i - 1].hi;
    const std::int64_t above = band.lo - p;
    const bool cautious_is_above = p < 500;
    const bool up = below == above ? cautious_is_above : above < below;
    return flagged(phia_words[up ? i : i - 1], WordCaveat::between_bands);
  }
  return phia_words.back();
}

}  // namespace

const std::vector<std::string_view>& names_of(Scale) {
  static const std::vector<std::string_view> names{"icd203", "phia"};
  return names;
}

std::optional<Scale> find_scale(std::string_view name) {
  const auto& names = names_of(Scale{});
  const auto found = std::ranges::find(names, name);
  if (found == names.end()) {
    return std::nullopt;
  }
  return static_cast<Scale>(found - names.begin());
}

std::int64_t to_per_mille(double p) {
  CHECK(p >= 0 && p <= 1);
  // .6345 * 1000 is 634.4999...: a millionth decides nothing, so halves are found again first.
  return static_cast<std::int64_t>(std::floor(p * 1000 + 0.5 + 1e-9));
}

LikelihoodWord word(std::int64_t p_per_mille, Scale scale) {
  CHECK(p_per_mille >= 0 && p_per_mille <= 1000);
  switch (scale) {
    case Scale::icd_203:
      return icd_word(p_per_mille);
    case Scale::phia:
      return phia_word(p_per_mille);
  }
  std::abort();
}

IntervalWords words_of_interval(std::int64_t lo_per_mille, std::int64_t hi_per_mille, Scale scale) {
  CHECK(lo_per_mille <= hi_per_mille);
  IntervalWords words{.lo = word(lo_per_mille, scale), .hi = word(hi_per_mille, scale), .text = {}};
  words.text = words.lo.text;
  if (words.lo.code != words.hi.code) {
    words.text += " to ";
    words.text += words.hi.text;
  }
  return words;
}

std::string percent(std::int64_t p_per_mille) {
  CHECK(p_per_mille >= 0 && p_per_mille <= 1000);
  if (p_per_mille < 10) {
    return "<1 %";
  }
  if (p_per_mille > 990) {
    return ">99 %";
  }
  return std::to_string((p_per_mille + 5) / 10) + " %";
}

std::string percent(std::int64_t lo_per_mille, std::int64_t hi_per_mille) {
  CHECK(lo_per_mille <= hi_per_mille);
  const std::string lo = percent(lo_per_mille);
  const std::string hi = percent(hi_per_mille);
  if (lo == hi) {
    return lo;
  }
  const bool open_ended = lo.front() == '<' || hi.front() == '>';
  return open_ended ? lo + " to " + hi : lo.substr(0, lo.size() - 2) + "\u2013" + hi;
}

std::span<const LikelihoodWord> all_words(Scale scale) {
  return scale == Scale::icd_203 ? std::span<const LikelihoodWord>(icd_words)
                                 : std::span(phia_words);
}

RatioWord ratio_word(double ratio) {
  CHECK(ratio >= 0);
  const Favours favours = ratio > 1 ? Favours::first : Favours::second;
  const double strength = ratio > 1 ? ratio : 1 / ratio;
  struct Step {
    double above;
    std::string_view code;
    std::string_view text;
  };
  constexpr std::array<Step, 5> steps{{{1e6, "extremely_strong", "extremely strong"},
                                       {1e4, "very_strong", "very strong"},
                                       {1e3, "strong", "strong"},
                                       {1e2, "moderately_strong", "moderately strong"},
                                       {1e1, "moderate", "moderate"}}};
  // The reciprocal of .1 exceeds 10 by rounding alone; a border must not depend on the direction.
  for (const Step& step : steps) {
    if (strength > step.above * (1 + 1e-12)) {
      return {.favours = favours, .code = step.code, .text = step.text};
    }
  }
  if (strength >= 2 * (1 - 1e-12)) {
    return {.favours = favours, .code = "weak", .text = "weak"};
  }
  return {.favours = Favours::neither, .code = "none", .text = "none"};
}

}  // namespace winnow::weigh
