// SPDX-License-Identifier: AGPL-3.0-or-later
// http/png.h: pixels as a PNG file, the only form in which a page reaches the browser.
//
// In:     8-bit grey (1 channel) or RGB (3), rows from the top without padding.
// Fails:  malformed if the bytes are not width x height x channels.
// Cost:   about 10 ms for a page 900 pixels wide.
// From:   PNG (third edition), chunks IHDR IDAT IEND; zlib level 1, filter Up or Sub by format.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/result.h"

namespace winnow::http {

struct PixelShape {
  std::int64_t width_px = 0;
  std::int64_t height_px = 0;
  std::int64_t channels = 0;
};

Result<std::string> to_png(std::string_view pixels, const PixelShape& shape);

}  // namespace winnow::http
