// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/page_treatment.h: makes a page upright, straight and of the size that Tesseract reads
// best, and remembers where everything was.
//
// In:     a picture; the engine that tells directions, or null.
// Out:    8-bit grey; the map back; is it Arabic?
// Cost:   about 0.1 s, most of it for the direction.
#pragma once

#include <tesseract/baseapi.h>

#include "extract/image/pixels.h"
#include "extract/ocr/plane_map.h"

namespace winnow::extract {

// Black on white, by one threshold for the page; at least what letters are made of.
Pixels ink_of(const Pixels& grey);

// The height of letters: median of the heights of connected ink, weighted by height. 0: there are
// too few to tell.
double letter_height(const Pixels& ink);

struct Direction {
  int degrees = 0;  // Clockwise turn that makes the page upright: 0, 90, 180, 270.
  bool is_arabic = false;
  bool is_told = false;  // Something was seen at all.
};
Direction direction_of(const Pixels& grey, tesseract::TessBaseAPI* engine);

class PageTreatment {
 public:
  explicit PageTreatment(Pixels pixels);
  PageTreatment(const PageTreatment& other);  // Shares the pixels, which treating never changes.
  PageTreatment(PageTreatment&&) = default;

  const Pixels& pixels() const { return pixels_; }
  const PlaneMap& map() const { return map_; }
  bool has_ink() const { return has_ink_; }
  // Is its ink made of letters joined to words? So it is with Arabic, and with rulings, and with
  // Latin pages turned by a quarter, seldom with upright ones.
  bool has_joined_letters() const;

  void turn(int degrees);
  // Straight lines, and letters of the height that the script wants.
  void straighten_and_scale(bool is_arabic, std::int64_t side_max);

 private:
  Pixels pixels_;
  PlaneMap map_{};
  bool has_ink_ = false;
};

}  // namespace winnow::extract
