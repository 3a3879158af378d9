// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/plane_map.h"

#include <numbers>

#include <gtest/gtest.h>

#include "extract/image/pixels.h"

namespace winnow::extract {
namespace {

constexpr int width = 300;
constexpr int height = 200;

// White with one black rectangle.
Pixels page_with_mark() {
  Pixels page(pixCreate(width, height, 8));
  pixSetAllGray(page.get(), 255);
  pixRasterop(page.get(), 40, 30, 50, 20, PIX_CLR, nullptr, 0, 0);
  return page;
}

Box mark_in(const Pixels& page) {
  const Pixels ink(pixThresholdToBinary(page.get(), 128));
  ::Box* found = nullptr;
  pixClipToForeground(ink.get(), nullptr, &found);
  l_int32 x = 0, y = 0, w = 0, h = 0;
  boxGetGeometry(found, &x, &y, &w, &h);
  boxDestroy(&found);
  return {double(x), double(y), double(x + w), double(y + h)};
}

void expect_at_the_mark(const Box& box, double slack) {
  EXPECT_NEAR(box.x0, 40, slack);
  EXPECT_NEAR(box.y0, 30, slack);
  EXPECT_NEAR(box.x1, 90, slack);
  EXPECT_NEAR(box.y1, 50, slack);
}

TEST(PlaneMap, a_quarter_turn_is_undone) {
  for (const int quarters : {1, 2, 3}) {
    const Pixels turned(pixRotateOrth(page_with_mark().get(), quarters));
    PlaneMap map;
    map.turned(90 * quarters, width, height);
    expect_at_the_mark(map.back(mark_in(turned)), 0.01);
  }
}

TEST(PlaneMap, a_small_rotation_is_undone_about_the_middle) {
  const double angle = 0.05;
  const Pixels rotated(pixRotate(page_with_mark().get(), static_cast<l_float32>(angle),
                                 L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, width, height));
  PlaneMap map;
  map.rotated(angle, {width, height},
              {double(pixGetWidth(rotated.get())), double(pixGetHeight(rotated.get()))});
  expect_at_the_mark(map.back(mark_in(rotated)), 5);
  const Box middle = map.back(mark_in(rotated));
  EXPECT_NEAR((middle.x0 + middle.x1) / 2, 65, 1.5);
  EXPECT_NEAR((middle.y0 + middle.y1) / 2, 40, 1.5);
}

TEST(PlaneMap, steps_are_undone_in_the_order_opposite_to_their_telling) {
  Pixels treated(pixRotateOrth(page_with_mark().get(), 1));
  treated.reset(pixScale(treated.get(), 2.0F, 2.0F));
  PlaneMap map;
  map.turned(90, width, height);
  map.scaled(2, 2);
  expect_at_the_mark(map.back(mark_in(treated)), 1);
}

}  // namespace
}  // namespace winnow::extract
