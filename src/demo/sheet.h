// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/sheet.h: a piece set on paper: as PDF, or as the picture a scanner would bring.
//
// Cost:   a page of PDF 10 ms, a scan 80 ms.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/random.h"
#include "demo/piece.h"

namespace winnow::demo {

// Grey pixels, a row after the other, 0 black.
struct Picture {
  int width = 0;
  int height = 0;
  std::vector<std::uint8_t> grey{};
};

// A4, fonts embedded, dated by the piece.
std::string pdf(const Piece& piece);
// The same page at 150 dots per inch.
Picture picture(const Piece& piece);
// Skewed by up to a degree and a half, with uneven light, specks and noise.
Picture scanned(const Picture& clean, Random& random);
// A PDF with nothing but the picture on its page.
std::string picture_pdf(const Picture& page, Day day);

std::string jpeg(const Picture& page);  // Quality 55.
std::string png(const Picture& page);   // 16 greys; the width is even.
std::string tiff(const Picture& page);  // Black and white, deflated.

}  // namespace winnow::demo
