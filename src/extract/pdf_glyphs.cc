// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf_glyphs.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "base/text.h"
#include "extract/bidi_line.h"
#include "extract/word_cutting.h"

namespace winnow::extract {

namespace {

struct MarkedContent {
  bool off = false;       // A layer that is off.
  bool speaks = false;    // Has an ActualText.
  std::size_t first = 0;  // Number of clusters when it began.
  std::u32string text{};
};

struct Collector {
  DrawnPage* page = nullptr;
  std::vector<MarkedContent> marked{};
  std::int64_t part_flags = 0;  // form_value or annotation while those are drawn.
  std::int64_t layers_off = 0;
  std::int64_t veils = 0;         // Groups in which painting covers nothing for certain.
  std::int64_t cover_checks = 0;  // Work done for covering, against hostile pages.
  void (*bdc)(fz_context*, pdf_processor*, const char*, pdf_obj*, pdf_obj*) = nullptr;
  void (*bmc)(fz_context*, pdf_processor*, const char*) = nullptr;
  void (*emc)(fz_context*, pdf_processor*) = nullptr;
};

Collector& collector_of(fz_context* context) {
  return *static_cast<Collector*>(fz_user_context(context));
}

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
  static const fz_path_walker walker = {
      [](fz_context*, void* to, float x, float y) {
        auto& found = *static_cast<PathShape*>(to);
        ++found.moves;
        found.x = x;
        found.y = y;
      },
      [](fz_context*, void* to, float x, float y) {
        auto& found = *static_cast<PathShape*>(to);
        ++found.lines;
        const bool upright_line = std::abs(found.x - x) < 0.01F || std::abs(found.y - y) < 0.01F;
        found.slants = found.slants || !upright_line;
        found.x = x;
        found.y = y;
      },
      [](fz_context*, void* to, float, float, float, float, float, float) {
        static_cast<PathShape*>(to)->curves = true;
      },
      [](fz_context*, void*) {},
      nullptr, nullptr, nullptr, nullptr};
  fz_walk_path(context, path, &walker, &shape);
  return shape;
}

void fill_path(fz_context* context, fz_device* device, const fz_path* path, int, fz_matrix ctm,
               fz_colorspace*, const float*, float alpha, fz_color_params) {
  auto& collector = collector_of(context);
  if (alpha <= 0 || collector.layers_off > 0) return;
  const auto shape = shape_of(context, path);
  collector.page->other_ink = collector.page->other_ink || shape.curves;
  if (alpha >= 1 && shape.is_rectangle() && fz_is_rectilinear(ctm) != 0) {
    cover(context, device, fz_bound_path(context, path, nullptr, ctm));
  }
}

void stroke_path(fz_context* context, fz_device*, const fz_path* path, const fz_stroke_state*,
                 fz_matrix, fz_colorspace*, const float*, float alpha, fz_color_params) {
  auto& collector = collector_of(context);
  if (alpha <= 0 || collector.layers_off > 0 || collector.page->other_ink) return;
  collector.page->other_ink = shape_of(context, path).curves;
}

void add_image(fz_context* context, fz_matrix ctm) {
  auto& page = *collector_of(context).page;
  const fz_rect bounds{0, 0, static_cast<float>(page.width), static_cast<float>(page.height)};
  const auto area = fz_intersect_rect(fz_transform_rect(fz_unit_rect, ctm), bounds);
  if (fz_is_empty_rect(area) != 0) return;
  page.image_area += static_cast<double>(area.x1 - area.x0) * static_cast<double>(area.y1 - area.y0);
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

fz_device* new_device(fz_context* context) {
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

std::u32string decoded(const char* text) {
  std::u32string out;
  const std::string_view bytes(text);
  for (std::size_t at = 0; at < bytes.size();) {
    const auto point = code_point_at(bytes, at);
    out += point.value;
    at = point.next;
  }
  return out;
}

// Pending text is sent to the device by any change of the matrix.
void send_pending(fz_context* context, pdf_processor* processor) {
  if (processor->op_cm != nullptr) processor->op_cm(context, processor, 1, 0, 0, 1, 0, 0);
}

bool shares_a_letter(const std::u32string& spoken, const std::vector<Cluster>& clusters,
                     std::size_t first) {
  bool any_letter = false;
  for (auto i = first; i < clusters.size(); ++i) {
    for (const char32_t c : normal_cluster(clusters[i].text)) {
      if (c == 0xFFFD || spoken.find(c) != std::u32string::npos) return true;
      any_letter = any_letter || is_letter(c);
    }
  }
  return !any_letter;
}

void speak(Collector& collector, const MarkedContent& marked) {
  auto& clusters = collector.page->glyphs.clusters;
  if (marked.first >= clusters.size() || marked.text.empty()) return;
  if (!shares_a_letter(marked.text, clusters, marked.first)) ++collector.page->contradictions;
  if (std::ranges::any_of(marked.text, is_white_space)) {
    collector.page->spoken.push_back(marked.text);
    return;
  }
  auto whole = clusters[marked.first];
  for (auto i = marked.first + 1; i < clusters.size(); ++i) {
    const auto& other = clusters[i];
    if (other.angle != whole.angle) return;
    whole.x0 = std::min(whole.x0, other.x0);
    whole.x1 = std::max(whole.x1, other.x1);
    if (other.ink.x0 >= other.ink.x1) continue;
    if (whole.ink.x0 >= whole.ink.x1) whole.ink = other.ink;
    whole.ink = {.x0 = std::min(whole.ink.x0, other.ink.x0),
                 .y0 = std::min(whole.ink.y0, other.ink.y0),
                 .x1 = std::max(whole.ink.x1, other.ink.x1),
                 .y1 = std::max(whole.ink.y1, other.ink.y1)};
  }
  whole.text = marked.text;
  whole.flags |= WordFlag::actual_text;
  clusters.resize(marked.first);
  clusters.push_back(std::move(whole));
}

void begin_marked(fz_context* context, pdf_processor* processor, const char* actual_text) {
  auto& collector = collector_of(context);
  const bool off = processor->hidden > 0;
  if (actual_text != nullptr || off) send_pending(context, processor);
  // MuPDF would skip the text of a layer that is off; it is read here, and flagged.
  if (off) processor->hidden = 0;
  collector.marked.push_back({.off = off,
                              .speaks = actual_text != nullptr,
                              .first = collector.page->glyphs.clusters.size(),
                              .text = actual_text == nullptr ? U"" : decoded(actual_text)});
  if (off) ++collector.layers_off;
}

void op_bdc(fz_context* context, pdf_processor* processor, const char* tag, pdf_obj* raw,
            pdf_obj* cooked) {
  const char* text = nullptr;
  auto* entry = pdf_dict_gets(context, cooked, "ActualText");
  if (pdf_is_string(context, entry) != 0) text = pdf_to_text_string(context, entry);
  begin_marked(context, processor, text);
  const auto original = collector_of(context).bdc;
  if (original != nullptr) original(context, processor, tag, raw, cooked);
}

void op_bmc(fz_context* context, pdf_processor* processor, const char* tag) {
  begin_marked(context, processor, nullptr);
  const auto original = collector_of(context).bmc;
  if (original != nullptr) original(context, processor, tag);
}

void op_emc(fz_context* context, pdf_processor* processor) {
  auto& collector = collector_of(context);
  if (!collector.marked.empty()) {
    const bool matters = collector.marked.back().speaks || collector.marked.back().off;
    if (matters) send_pending(context, processor);
    const auto marked = std::move(collector.marked.back());
    collector.marked.pop_back();
    if (marked.off) --collector.layers_off;
    if (marked.speaks) speak(collector, marked);
  }
  if (collector.emc != nullptr) collector.emc(context, processor);
}

void run_contents(fz_context* context, pdf_document* pdf, pdf_page* page, fz_device* device,
                  fz_matrix ctm) {
  auto& collector = collector_of(context);
  auto* colours = pdf_load_default_colorspaces(context, pdf, page);
  auto* processor =
      pdf_new_run_processor(context, device, ctm, "View", nullptr, colours, nullptr);
  collector.bdc = std::exchange(processor->op_BDC, op_bdc);
  collector.bmc = std::exchange(processor->op_BMC, op_bmc);
  collector.emc = std::exchange(processor->op_EMC, op_emc);
  const bool ok = attempt(context, [&] {
    // Resources first, whatever the header calls the two parameters.
    pdf_process_contents(context, processor, pdf, pdf_page_resources(context, page),
                         pdf_page_contents(context, page), nullptr);
  });
  (void)attempt(context, [&] { pdf_close_processor(context, processor); });
  pdf_drop_processor(context, processor);
  fz_drop_default_colorspaces(context, colours);
  if (!ok) collector.page->incomplete = true;
}

void run_parts(fz_context* context, pdf_document* pdf, pdf_page* page, Collector& collector) {
  fz_rect mediabox{};
  fz_matrix ctm{};
  pdf_page_transform(context, page, &mediabox, &ctm);
  const auto bounds = fz_transform_rect(mediabox, ctm);
  collector.page->width = static_cast<double>(bounds.x1 - bounds.x0);
  collector.page->height = static_cast<double>(bounds.y1 - bounds.y0);
  auto* device = new_device(context);
  run_contents(context, pdf, page, device, ctm);
  collector.part_flags = WordFlag::annotation;
  if (!attempt(context, [&] { pdf_run_page_annots(context, page, device, ctm, nullptr); })) {
    collector.page->incomplete = true;
  }
  collector.part_flags = WordFlag::form_value;
  if (!attempt(context, [&] { pdf_run_page_widgets(context, page, device, ctm, nullptr); })) {
    collector.page->incomplete = true;
  }
  fz_close_device(context, device);
  fz_drop_device(context, device);
}

}  // namespace

bool draw_page(const PdfSession& session, int index, DrawnPage& drawn) {
  auto* context = session.context();
  Collector collector{.page = &drawn};
  fz_set_user_context(context, &collector);
  pdf_page* page = nullptr;
  const bool ok = attempt(context, [&] {
    page = pdf_load_page(context, session.pdf(), index);
    run_parts(context, session.pdf(), page, collector);
  });
  const bool loaded = page != nullptr;
  if (loaded) fz_drop_page(context, &page->super);
  fz_set_user_context(context, nullptr);
  if (!ok) drawn.incomplete = true;
  return loaded;
}

}  // namespace winnow::extract
