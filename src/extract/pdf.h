// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf.h: PDF: text with places, what else the file says, the files in it, its pixels.
//
// In:     the file's bytes and the job (pages, passwords, limits).
// Out:    pages, facts, children and counts to the sink; the raster in the memory given.
// Units:  points after rotation, y down; pixels for the raster.
// Fails:  render_page: locked, malformed, not_found (no such page), over_limit (side, memory).
// Holds:  a page that fails is a complaint, the next goes on; MuPDF writes no messages, opens no
//         file and starts no thread.
// Cost:   about 2 ms of CPU a page for text.
#pragma once

#include <span>

#include "base/result.h"
#include "extract/extractor.h"

namespace winnow::extract {

class PixelReaders;

Done read_pdf(const Input& input, const Job& job, Sink& sink);

// The second reader: no Arabic order of its own worth showing, but it reads some fonts and broken
// files that MuPDF does not. Opens system files (character maps) for reading.
Done read_pdf_with_poppler(const Input& input, const Job& job, Sink& sink);

// Pages `first_page` .. `last_page` drawn at 300 dpi and recognised; boxes in points again.
Done recognise_pdf(const Input& input, const Job& job, PixelReaders& pixels, Sink& sink);

// Page `first_page`, `width_px` wide, with annotations and fields; 8-bit RGB, rows without padding.
Result<Raster> render_page(const Input& input, const Job& job, std::span<char> raster);

}  // namespace winnow::extract
