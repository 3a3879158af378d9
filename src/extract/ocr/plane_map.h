// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/plane_map.h: where a point of a turned, straightened and scaled picture lay before.
//
// Units:  pixels, y down; the scale at the end may bring them into points.
// Holds:  steps are told in the order in which the picture was treated.
#pragma once

#include "model/extraction.h"

namespace winnow::extract {

class PlaneMap {
 public:
  PlaneMap() = default;

  // The picture of this size was turned clockwise by 90, 180 or 270 degrees.
  void turned(int degrees_clockwise, double width, double height);
  // It was enlarged by these factors.
  void scaled(double factor_x, double factor_y);
  // It was rotated clockwise about its middle, which became the middle of a picture of the new
  // size.
  struct Size {
    double width = 0;
    double height = 0;
  };
  void rotated(double radians_clockwise, Size before, Size after);

  // The upright box around what the box of the treated picture was at first.
  Box back(const Box& box) const;

 private:
  // What was done is followed by its inverse: x0 = a x + b y + c, y0 = d x + e y + f.
  struct Step {
    double a = 1, b = 0, c = 0;
    double d = 0, e = 1, f = 0;
  };
  void undo_first(const Step& inverse);
  Step inverse_{};
};

}  // namespace winnow::extract
