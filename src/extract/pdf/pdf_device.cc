// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numbers>

#include "extract/pdf/pdf_collector.h"
#include "extract/pdf/word_cutting.h"

namespace winnow::extract {

namespace {

Box upright(const fz_rect& rect) {
  return {.x0 = static_cast<double>(rect.x0),
          .y0 = static_cast<double>(rect.y0),
          .x1 = static_cast<double>(rect.x1),
          .y1 = static_cast<double>(rect.y1)};
}

std::int64_t angle_of(double x, double y) {
  const double degrees = std::atan2(y, x) * 180 / std::numbers::pi;
  const auto rounded = static_cast<std::int64_t>(std::lround(degrees / 5)) * 5;
  return (rounded + 360) % 360;
}

struct Glyph {
  fz_matrix matrix{};
  double advance = 0;
  fz_rect ink{};
  int code = 0;
  bool vertical = false;
  std::int64_t flags = 0;
};

std::int64_t place_flags(const Collector& collector, const Glyph& glyph, double size) {
  const bool off_page = glyph.matrix.e < 0 || glyph.matrix.f < 0 ||
                        static_cast<double>(glyph.matrix.e) > collector.page->width ||
                        static_cast<double>(glyph.matrix.f) > collector.page->height;
  const bool hidden = off_page || size < 1 || collector.layers_off > 0;
  return glyph.flags | collector.part_flags | (hidden ? WordFlag::hidden : 0);
}

void add_glyph(Collector& collector, const Glyph& glyph) {
  const auto& m = glyph.matrix;
  const double ax = static_cast<double>(glyph.vertical ? -m.c : m.a);
  const double ay = static_cast<double>(glyph.vertical ? -m.d : m.b);
  const double along = glyph.vertical ? std::abs(glyph.advance) : glyph.advance;
  const double size = std::sqrt(std::abs(static_cast<double>(m.a) * static_cast<double>(m.d) -
                                         static_cast<double>(m.b) * static_cast<double>(m.c)));
  if (!std::isfinite(size) || !std::isfinite(static_cast<double>(m.e + m.f)) || size == 0) return;
  const double sign = along < 0 ? -1 : 1;
  const auto angle = angle_of(ax * sign, ay * sign);
  const auto back = -static_cast<double>(angle);
  const double ox = static_cast<double>(m.e);
  const double oy = static_cast<double>(m.f);
  const auto origin = turned({.x0 = ox, .y0 = oy, .x1 = ox, .y1 = oy}, back);
  const double ex = ox + along * ax;
  const double ey = oy + along * ay;
  const auto end = turned({.x0 = ex, .y0 = ey, .x1 = ex, .y1 = ey}, back);
  const double x0 = std::min(origin.x0, end.x0);
  const double x1 = std::max(origin.x0, end.x0);
  const auto c = glyph.code < 0 ? char32_t{0xFFFD} : static_cast<char32_t>(glyph.code);
  if (is_white_space(c)) {
    collector.page->glyphs.spaces.push_back(
        {.x0 = x0, .x1 = x1, .baseline = origin.y0, .size = size, .angle = angle});
    return;
  }
  collector.page->glyphs.clusters.push_back({.text = std::u32string(1, c),
                                             .x0 = x0,
                                             .x1 = x1,
                                             .baseline = origin.y0,
                                             .size = size,
                                             .ink = turned(upright(glyph.ink), back),
                                             .angle = angle,
                                             .flags = place_flags(collector, glyph, size)});
}

void widen_last(Collector& collector, const fz_rect& ink) {
  auto& clusters = collector.page->glyphs.clusters;
  if (clusters.empty()) return;
  auto& last = clusters.back();
  const auto box = turned(upright(ink), -static_cast<double>(last.angle));
  if (box.x0 >= box.x1) return;
  last.x0 = std::min(last.x0, box.x0);
  last.x1 = std::max(last.x1, box.x1);
}

void add_span(fz_context* context, Collector& collector, const fz_text_span& span,
              const fz_matrix& ctm, std::int64_t flags) {
  bool after_space = false;
  for (int i = 0; i < span.len; ++i) {
    const auto& item = span.items[i];
    if (item.gid < 0) {
      auto& clusters = collector.page->glyphs.clusters;
      if (!clusters.empty() && !after_space && item.ucs > 0) {
        clusters.back().text += static_cast<char32_t>(item.ucs);
      }
      continue;
    }
    fz_matrix own = span.trm;
    own.e = item.x;
    own.f = item.y;
    const auto m = fz_concat(own, ctm);
    const auto ink = fz_bound_glyph(context, span.font, item.gid, m);
    if (item.ucs < 0) {
      widen_last(collector, ink);
      continue;
    }
    const auto before = collector.page->glyphs.clusters.size();
    add_glyph(collector, {.matrix = m,
                          .advance = static_cast<double>(fz_advance_glyph(
                              context, span.font, item.gid, static_cast<int>(span.wmode))),
                          .ink = ink,
                          .code = item.ucs,
                          .vertical = span.wmode != 0,
                          .flags = flags});
    after_space = collector.page->glyphs.clusters.size() == before;
  }
}

void add_text(fz_context* context, const fz_text* text, const fz_matrix& ctm, bool visible) {
  auto& collector = collector_of(context);
  for (const auto* span = text->head; span != nullptr; span = span->next) {
    // Type 3 glyphs that were drawn directly are reported as if they were invisible.
    const bool drawn = visible || fz_font_t3_procs(context, span->font) != nullptr;
    add_span(context, collector, *span, ctm, drawn ? 0 : WordFlag::hidden);
  }
}

void fill_text(fz_context* context, fz_device*, const fz_text* text, fz_matrix ctm, fz_colorspace*,
               const float*, float alpha, fz_color_params) {
  add_text(context, text, ctm, alpha > 0);
}
void stroke_text(fz_context* context, fz_device*, const fz_text* text, const fz_stroke_state*,
                 fz_matrix ctm, fz_colorspace*, const float*, float alpha, fz_color_params) {
  add_text(context, text, ctm, alpha > 0);
}
void clip_text(fz_context* context, fz_device*, const fz_text* text, fz_matrix ctm, fz_rect) {
  add_text(context, text, ctm, true);
}
void clip_stroke_text(fz_context* context, fz_device*, const fz_text* text, const fz_stroke_state*,
                      fz_matrix ctm, fz_rect) {
  add_text(context, text, ctm, true);
}
void ignore_text(fz_context* context, fz_device*, const fz_text* text, fz_matrix ctm) {
  add_text(context, text, ctm, false);
}

// Text drawn before an opaque area over it cannot be seen, but is read by every program.
void cover(fz_context* context, fz_device* device, fz_rect rect) {
  constexpr std::int64_t checks_max = 5'000'000;
  auto& collector = collector_of(context);
  auto& clusters = collector.page->glyphs.clusters;
  if (collector.veils > 0 || collector.layers_off > 0 || clusters.empty()) return;
  collector.cover_checks += static_cast<std::int64_t>(clusters.size());
  if (collector.cover_checks > checks_max) return;
  const auto area = upright(fz_intersect_rect(rect, fz_device_current_scissor(context, device)));
  for (auto& cluster : clusters) {
    const double x = (cluster.x0 + cluster.x1) / 2;
    const double y = cluster.baseline - 0.3 * cluster.size;
    const auto at =
        turned({.x0 = x, .y0 = y, .x1 = x, .y1 = y}, static_cast<double>(cluster.angle));
    if (at.x0 > area.x0 && at.x0 < area.x1 && at.y0 > area.y0 && at.y0 < area.y1) {
      cluster.flags |= WordFlag::hidden;
    }
  }
}

// What a path is made of; a rectangle is a closed run of upright lines.
struct PathShape {
  bool curves = false;
  bool slants = false;
  int moves = 0;
  int lines = 0;
  float x = 0;
  float y = 0;
  bool is_rectangle() const { return !curves && !slants && moves == 1 && lines >= 3 && lines <= 4; }
};

PathShape shape_of(fz_context* context, const fz_path* path) {
  PathShape shape;
  static const fz_path_walker walker = {[](fz_context*, void* to, float x, float y) {
                                          auto& found = *static_cast<PathShape*>(to);
                                          ++found.moves;
                                          found.x = x;
                                          found.y = y;
                                        },
                                        [](fz_context*, void* to, float x, float y) {
                                          auto& found = *static_cast<PathShape*>(to);
                                          ++found.lines;
                                          const bool upright_line = std::abs(found.x - x) < 0.01F ||
                                                                    std::abs(found.y - y) < 0.01F;
                                          found.slants = found.slants || !upright_line;
                                          found.x = x;
                                          found.y = y;
                                        },
                                        [](fz_context*, void* to, float, float, float, float, float,
                                           float) { static_cast<PathShape*>(to)->curves = true; },
                                        [](fz_context*, void*) {},
                                        nullptr,
                                        nullptr,
                                        nullptr,
                                        nullptr};
  fz_walk_path(context, path, &walker, &shape);
  return shape;
}

void fill_path(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm,
               fz_colorspace*, const float*, float alpha, fz_color_params) {
  auto& collector = collector_of(context);
  if (alpha <= 0 || collector.layers_off > 0) return;
  collector.page->any_ink = true;
  const auto shape = shape_of(context, path);
  collector.page->other_ink = collector.page->other_ink || shape.curves;
  if (alpha >= 1 && shape.is_rectangle() && fz_is_rectilinear(ctm) != 0) {
    cover(context, device, fz_bound_path(context, path, nullptr, ctm));
  }
}

void stroke_path(fz_context* context, fz_device*, const fz_path* path, const fz_stroke_state*,
                 fz_matrix, fz_colorspace*, const float*, float alpha, fz_color_params) {
  auto& collector = collector_of(context);
  if (alpha <= 0 || collector.layers_off > 0) return;
  collector.page->any_ink = true;
  if (collector.page->other_ink) return;
  collector.page->other_ink = shape_of(context, path).curves;
}

void add_image(fz_context* context, fz_matrix ctm) {
  auto& page = *collector_of(context).page;
  page.any_ink = true;
  const fz_rect bounds{0, 0, static_cast<float>(page.width), static_cast<float>(page.height)};
  const auto area = fz_intersect_rect(fz_transform_rect(fz_unit_rect, ctm), bounds);
  if (fz_is_empty_rect(area) != 0) return;
  page.image_area +=
      static_cast<double>(area.x1 - area.x0) * static_cast<double>(area.y1 - area.y0);
}

void fill_image(fz_context* context, fz_device* device, fz_image* image, fz_matrix ctm, float alpha,
                fz_color_params) {
  add_image(context, ctm);
  if (alpha >= 1 && image->mask == nullptr && fz_is_rectilinear(ctm) != 0) {
    cover(context, device, fz_transform_rect(fz_unit_rect, ctm));
  }
}
void fill_image_mask(fz_context* context, fz_device*, fz_image*, fz_matrix ctm, fz_colorspace*,
                     const float*, float, fz_color_params) {
  add_image(context, ctm);
}
void clip_image_mask(fz_context* context, fz_device*, fz_image*, fz_matrix ctm, fz_rect) {
  add_image(context, ctm);
}
void fill_shade(fz_context* context, fz_device*, fz_shade*, fz_matrix, float, fz_color_params) {
  collector_of(context).page->other_ink = true;
  collector_of(context).page->any_ink = true;
}
void begin_group(fz_context* context, fz_device*, fz_rect, fz_colorspace*, int, int, int, float) {
  ++collector_of(context).veils;
}
void end_group(fz_context* context, fz_device*) { --collector_of(context).veils; }
void begin_mask(fz_context* context, fz_device*, fz_rect, int, fz_colorspace*, const float*,
                fz_color_params) {
  ++collector_of(context).veils;
}
// The mask's own painting ends here; what it masks ends with a pop_clip that nobody counts, and
// always stands in a group.
void end_mask(fz_context* context, fz_device*) { --collector_of(context).veils; }

}  // namespace

fz_device* new_glyph_device(fz_context* context) {
  auto* device = fz_new_device_of_size(context, sizeof(fz_device));
  device->fill_text = fill_text;
  device->stroke_text = stroke_text;
  device->clip_text = clip_text;
  device->clip_stroke_text = clip_stroke_text;
  device->ignore_text = ignore_text;
  device->fill_path = fill_path;
  device->stroke_path = stroke_path;
  device->fill_image = fill_image;
  device->fill_image_mask = fill_image_mask;
  device->clip_image_mask = clip_image_mask;
  device->fill_shade = fill_shade;
  device->begin_group = begin_group;
  device->end_group = end_group;
  device->begin_mask = begin_mask;
  device->end_mask = end_mask;
  return device;
}

}  // namespace winnow::extract
