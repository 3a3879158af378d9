// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/image/picture.h: files that are pictures: what they say, their pages, their pixels.
//
// In:     the file's bytes and the job; without languages nothing is recognised.
// Out:    facts, one page for each picture of the file, the preview as a child; the raster in the
//         memory given.
// Units:  pixels after turning as EXIF says.
// Fails:  render_picture: malformed, not_found (no such page), over_limit (pixels, side).
// Holds:  a page that cannot be decoded is a complaint, the next goes on; sizes are checked by the
//         header before anything is decoded.
#pragma once

#include <span>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract/ocr/engines.h"

namespace winnow::extract {

Done read_picture(const Input& input, const Job& job, Engines& engines, Sink& sink);

Result<Raster> render_picture(const Input& input, const Job& job, std::span<char> raster);

}  // namespace winnow::extract
