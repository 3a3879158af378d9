// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_glyphs.h: one PDF page run through a device that collects its glyphs.
//
// Out:    clusters (extract/pdf/glyph_page.h) of contents, annotations and fields, and what ink
//         there is beside text. ActualText that stands for one cluster replaces its glyphs; longer
//         ones are kept as extra text.
// Holds:  text of layers that are off, of render mode 3, transparent, off the page, tiny or covered
//         by a later picture or rectangle comes out flagged hidden.
#pragma once

#include <string>
#include <vector>

#include "extract/pdf/glyph_page.h"
#include "extract/pdf/pdf_session.h"

namespace winnow::extract {

struct DrawnPage {
  GlyphPage glyphs{};
  double width = 0;
  double height = 0;
  double image_area = 0;                 // Square points under images.
  bool other_ink = false;                // Ink that is neither text nor straight lines.
  bool any_ink = false;                  // Anything but glyphs was painted at all.
  std::vector<std::u32string> spoken{};  // ActualText that holds white space.
  std::int64_t contradictions = 0;       // ActualText that says other letters than the glyphs.
  bool incomplete = false;               // A part of the page failed.
};

// False if the page cannot be loaded at all.
bool draw_page(const PdfSession& session, int index, DrawnPage& drawn);

}  // namespace winnow::extract
