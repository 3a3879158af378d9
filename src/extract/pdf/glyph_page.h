// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/glyph_page.h: what the line reader reads: clusters of characters with their places.
//
// Units:  points of the page after rotation, y down. After turn() the text of a group runs along
//         +x.
// Holds:  a cluster is what one glyph (or one ligature) shows; its text is in logical order and is
//         never split. White space is kept apart, by its interval along the line.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/extraction.h"

namespace winnow::extract {

struct Cluster {
  std::u32string text{};
  double x0 = 0;  // Origin and end along the line.
  double x1 = 0;
  double baseline = 0;
  double size = 0;
  Box ink{};  // Empty (x0 >= x1) if the glyph leaves none.
  std::int64_t angle = 0;
  std::int64_t flags = 0;  // WordFlag bits.
};

struct SpaceGlyph {
  double x0 = 0;
  double x1 = 0;
  double baseline = 0;
  double size = 0;
  std::int64_t angle = 0;
};

// All clusters of one page in the order of drawing.
struct GlyphPage {
  std::vector<Cluster> clusters{};
  std::vector<SpaceGlyph> spaces{};
};

// Text with words; the boxes are in the coordinates the clusters came in.
struct PageText {
  std::string text{};
  std::vector<Word> words{};
};

// Classes of the bidi algorithm, as far as the line reader asks.
bool is_letter(char32_t c);
bool is_strong_left(char32_t c);
bool is_strong_right(char32_t c);  // R or AL.
bool is_mark(char32_t c);          // General category Mn.
bool is_white_space(char32_t c);
bool holds_strong_right(const std::u32string& text);

}  // namespace winnow::extract
