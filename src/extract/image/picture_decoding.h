// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/image/picture_decoding.h: from the bytes of a picture file to pixels, page by page.
//
// In:     the file's bytes; the limits.
// Out:    size, number of pages and pixels as they are meant to be seen (turned as the file says).
// Fails:  over_limit by the header, before anything is decoded; malformed.
// Holds:  Leptonica writes no messages; files are read from memory.
// Cost:   decoding 5 to 30 ms a page; 4 bytes a pixel of memory for colour.
#pragma once

#include <string_view>

#include "base/result.h"
#include "extract/extractor.h"
#include "extract/image/pixels.h"

namespace winnow::extract {

enum class PictureFormat { unknown, jpeg, png, tiff, gif, bmp, webp, jp2 };
PictureFormat picture_format(std::string_view bytes);

struct PictureHeader {
  PictureFormat format = PictureFormat::unknown;
  std::int64_t width = 0;  // As stored, before turning.
  std::int64_t height = 0;
};

// Of page `page`, from 1. Fails: malformed; not_found behind the last page of a TIFF.
Result<PictureHeader> read_picture_header(std::string_view bytes, std::int64_t page);

struct DecodedPicture {
  Pixels pixels{};
  std::int64_t dpi = 0;     // As the file claims, often wrong; 0 = it claims none.
  bool incomplete = false;  // The decoder met damage; what it made of it is here.
};
Result<DecodedPicture> decode_picture(std::string_view bytes, std::int64_t page,
                                      const Limits& limits);

// As EXIF says: 1 to 8; anything else leaves the picture as it is.
Pixels turned_upright(Pixels pixels, std::int64_t exif_orientation);

// Does the file end before its picture does?
bool is_cut_off(std::string_view bytes, PictureFormat format);

}  // namespace winnow::extract
