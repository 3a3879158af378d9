// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/letterhead.h"

#include <functional>
#include <set>

#include <gtest/gtest.h>

#include "demo/cast.h"

namespace winnow::demo {
namespace {

// The pixels of a small paper on which `draw` drew.
std::string drawn(const std::function<void(cairo_t*)>& draw) {
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, 120, 120);
  cairo_t* page = cairo_create(surface);
  draw(page);
  cairo_surface_flush(surface);
  const auto* bytes = reinterpret_cast<const char*>(cairo_image_surface_get_data(surface));
  std::string pixels(bytes,
                     static_cast<std::size_t>(cairo_image_surface_get_stride(surface)) * 120);
  cairo_destroy(page);
  cairo_surface_destroy(surface);
  return pixels;
}

TEST(Letterhead, every_office_has_an_emblem_of_its_own) {
  std::set<std::string> emblems = {drawn([](cairo_t*) {})};
  for (const Body& each : bodies()) {
    emblems.insert(drawn([&](cairo_t* page) { draw_emblem(page, each.key, {60, 60}); }));
  }
  EXPECT_EQ(emblems.size(), bodies().size() + 1);
}

TEST(Letterhead, everybody_signs_in_one_way_and_in_no_other_persons_way) {
  std::set<std::string> hands = {drawn([](cairo_t*) {})};
  for (const Person& each : people()) {
    const auto sign = [&](cairo_t* page) { draw_signature(page, each.key, {60, 60}); };
    EXPECT_EQ(drawn(sign), drawn(sign));
    hands.insert(drawn(sign));
  }
  EXPECT_EQ(hands.size(), people().size() + 1);
}

TEST(Letterhead, offices_stamp_and_firms_do_not) {
  EXPECT_TRUE(is_stamped("ministry"));
  EXPECT_FALSE(is_stamped("rimal"));
  EXPECT_NE(drawn([](cairo_t* page) {
              draw_stamp(page, "ministry", {60, 60});
            }),
            drawn([](cairo_t* page) {
              draw_stamp(page, "brigade", {60, 60});
            }));
}

}  // namespace
}  // namespace winnow::demo
