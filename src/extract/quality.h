// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/quality.h: is this the text of a language, or what a broken font or recogniser left?
//
// Out:    shares of bad characters and of known words, mean log10 probability of a letter after
//         the one before, for Arabic and Latin letters; the language.
// Holds:  no text is judged by one score alone: true Czech scores like noise, only the language
//         detector tells them apart.
// Cost:   under 0.3 ms a page; tables of 200 KB (letter_tables.gen.cc).
#pragma once

#include <string_view>

#include "model/extraction.h"

namespace winnow::extract {

Quality judge_text(std::string_view text);

// What else is on the page, for needs_pixels().
struct Ink {
  double image_share = 0;  // Of the page's area under images.
  bool other = false;      // Ink that is neither text nor straight lines.
};

// Should the page be read from its pixels?
bool needs_pixels(std::string_view text, const Quality& quality, const Ink& ink);

}  // namespace winnow::extract
