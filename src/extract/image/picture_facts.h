// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/image/picture_facts.h: what a picture file says about itself: EXIF, IPTC, XMP.
//
// In:     the file's bytes. Out: facts, each with the name of its field as origin; the place where
//         it was taken as `gps` in degrees; the small preview, if it holds one.
// Holds:  a file without such fields, or with broken ones, gives what can be read; nothing is
//         opened, and Exiv2's exceptions stop here.
#pragma once

#include <cstdint>
#include <string>

#include "extract/extractor.h"

namespace winnow::extract {

struct PictureFacts {
  std::int64_t orientation = 1;  // As EXIF numbers it.
  std::string thumbnail{};       // Bytes of a JPEG or TIFF, or "".
  bool damaged = false;          // Fields are there, but cannot be read.
};

PictureFacts tell_picture_facts(const Input& input, Sink& sink);

// Loads the tables of the reader; before the lock-up.
void warm_up_facts();

extern const char* const exiv2_name;

}  // namespace winnow::extract
