// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/plane_map.h"

#include <algorithm>
#include <cmath>

namespace winnow::extract {

void PlaneMap::undo_first(const Step& s) {
  const Step& o = inverse_;
  inverse_ = {o.a * s.a + o.b * s.d, o.a * s.b + o.b * s.e, o.a * s.c + o.b * s.f + o.c,
              o.d * s.a + o.e * s.d, o.d * s.b + o.e * s.e, o.d * s.c + o.e * s.f + o.f};
}

void PlaneMap::turned(int degrees_clockwise, double width, double height) {
  if (degrees_clockwise == 90) undo_first({0, 1, 0, -1, 0, height});
  if (degrees_clockwise == 180) undo_first({-1, 0, width, 0, -1, height});
  if (degrees_clockwise == 270) undo_first({0, -1, width, 1, 0, 0});
}

void PlaneMap::scaled(double factor_x, double factor_y) {
  undo_first({1 / factor_x, 0, 0, 0, 1 / factor_y, 0});
}

void PlaneMap::rotated(double radians_clockwise, Size before, Size after) {
  const double cosine = std::cos(radians_clockwise);
  const double sine = std::sin(radians_clockwise);
  const double mid_x = after.width / 2;
  const double mid_y = after.height / 2;
  undo_first({cosine, sine, before.width / 2 - cosine * mid_x - sine * mid_y,  //
              -sine, cosine, before.height / 2 + sine * mid_x - cosine * mid_y});
}

Box PlaneMap::back(const Box& box) const {
  const Step& s = inverse_;
  const double xs[] = {box.x0, box.x1};
  const double ys[] = {box.y0, box.y1};
  Box out{1e300, 1e300, -1e300, -1e300};
  for (const double x : xs) {
    for (const double y : ys) {
      const double back_x = s.a * x + s.b * y + s.c;
      const double back_y = s.d * x + s.e * y + s.f;
      out = {std::min(out.x0, back_x), std::min(out.y0, back_y), std::max(out.x1, back_x),
             std::max(out.y1, back_y)};
    }
  }
  return out;
}

}  // namespace winnow::extract
