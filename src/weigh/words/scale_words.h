// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/scale_words.h: words that a sentence must not hold, or not hold together.
//
// In:     English text: the program's own words, or what a person writes beside a number.
// Holds:  whole words only, whatever their case: "below" is not "low".
// From:   ICD 203: a level of confidence and a degree of likelihood never share a sentence (I-10).
#pragma once

#include <string_view>

namespace winnow::weigh {

// A word of ICD 203 (both of its rows) or PHIA.
bool holds_likelihood(std::string_view text);

// Confidence, confident, low, moderate, high.
bool holds_confidence(std::string_view text);

inline bool mixes_scales(std::string_view text) {
  return holds_likelihood(text) && holds_confidence(text);
}

// Genuine, forged and the like: a finding for an expert or a court, never for a program.
bool holds_verdict(std::string_view text);

}  // namespace winnow::weigh
