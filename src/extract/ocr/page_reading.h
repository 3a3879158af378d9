// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/page_reading.h: the text of one page, from its pixels.
//
// In:     a picture as decoded; the job's languages, of which one is chosen for the page.
// Out:    words with boxes and confidences in pixels of the picture given, in reading order;
//         complaints about models that are missing and text that is not to be trusted.
// Holds:  turned upright by Tesseract's own sight, straightened, scaled by the height of its
//         letters and never by the resolution the file claims; Arabic lines are read one by one.
// Cost:   0.5 to 1 s a page; 60 s at most (limits.ocr_seconds_per_page).
#pragma once

#include "extract/extractor.h"
#include "extract/image/pixels.h"
#include "extract/ocr/engines.h"
#include "extract/pixel_readers.h"

namespace winnow::extract {

Recognised read_page_picture(Pixels pixels, const Job& job, Engines& engines, Sink& sink);

Pixels to_pixels(const GreyPicture& picture);

}  // namespace winnow::extract
