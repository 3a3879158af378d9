// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/sheet.h"

#include <algorithm>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/check.h"
#include "demo/cast.h"
#include "demo/letterhead.h"

namespace winnow::demo {
namespace {

constexpr double paper_width = 595;  // Points.
constexpr double paper_height = 842;
constexpr double margin = 62;
constexpr double dots_per_point = 150.0 / 72;
constexpr const char* body_font = "DejaVu Sans 10.5";

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

// Sets one run of text at `top`, returns where the next may begin.
double set_text(cairo_t* page, const std::string& text, double top, const char* font,
                const Piece& piece) {
  PangoLayout* layout = pango_cairo_create_layout(page);
  PangoFontDescription* description = pango_font_description_from_string(font);
  pango_layout_set_font_description(layout, description);
  pango_context_set_base_dir(pango_layout_get_context(layout),
                             piece.is_right_to_left() ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  pango_layout_context_changed(layout);
  pango_layout_set_auto_dir(layout, FALSE);
  pango_layout_set_alignment(layout,
                             piece.is_right_to_left() ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_line_spacing(layout, 1.3F);
  pango_layout_set_alignment(layout,
                             piece.is_right_to_left() ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
  pango_layout_set_width(layout, static_cast<int>((paper_width - 2 * margin) * PANGO_SCALE));
  pango_layout_set_text(layout, text.c_str(), static_cast<int>(text.size()));
  int height = 0;
  pango_layout_get_pixel_size(layout, nullptr, &height);
  if (top + height > paper_height - margin) {
    cairo_show_page(page);
    top = margin;
  }
  cairo_move_to(page, margin, top);
  pango_cairo_show_layout(page, layout);
  pango_font_description_free(description);
  g_object_unref(layout);
  return top + height;
}

// cairo 1.16 leaves the "D:" of a date out; the same length, so that all offsets stay right.
void repair_date(std::string& bytes) {
  const std::string key = "/CreationDate (";
  const std::size_t at = bytes.rfind(key);
  if (at == std::string::npos || bytes.compare(at + key.size(), 2, "D:") == 0) return;
  const std::size_t from = at + key.size();
  bytes.replace(from, 15, "D:" + bytes.substr(from, 12) + "Z");
}

double set_rows(cairo_t* page, const Piece& piece, double top) {
  const double all = paper_width - 2 * margin;
  for (const auto& row : piece.rows) {
    const double width = all / static_cast<double>(row.size());
    double below = top;
    for (std::size_t at = 0; at < row.size(); ++at) {
      const auto column = piece.is_right_to_left() ? row.size() - 1 - at : at;
      PangoLayout* layout = pango_cairo_create_layout(page);
      PangoFontDescription* font = pango_font_description_from_string("DejaVu Sans 8");
      pango_layout_set_font_description(layout, font);
      pango_layout_set_width(layout, static_cast<int>((width - 6) * PANGO_SCALE));
      pango_layout_set_text(layout, row[at].c_str(), static_cast<int>(row[at].size()));
      int height = 0;
      pango_layout_get_pixel_size(layout, nullptr, &height);
      cairo_move_to(page, margin + width * static_cast<double>(column) + 3, top);
      pango_cairo_show_layout(page, layout);
      below = std::max(below, top + height + 5);
      pango_font_description_free(font);
      g_object_unref(layout);
    }
    cairo_set_line_width(page, 0.5);
    cairo_move_to(page, margin, below - 2);
    cairo_line_to(page, paper_width - margin, below - 2);
    cairo_stroke(page);
    top = below;
    if (top > paper_height - margin - 40) {
      cairo_show_page(page);
      top = margin;
    }
  }
  return top;
}

// The office of the writer, whose paper it is; "" where there is no letter head.
std::string office_of(const Piece& piece) {
  return piece.head.empty() || piece.from.empty() ? "" : person(piece.from).body;
}

void draw_head(cairo_t* page, const Piece& piece, double top) {
  const std::string office = office_of(piece);
  if (!office.empty()) {
    const double x = piece.is_right_to_left() ? margin + 24 : paper_width - margin - 24;
    draw_emblem(page, office, {x, margin + 18});
  }
  cairo_set_line_width(page, 1);
  cairo_move_to(page, margin, top);
  cairo_line_to(page, paper_width - margin, top);
  cairo_stroke(page);
}

// The name on the side where letters of that script end, the hand below it, a stamp across.
void sign(cairo_t* page, const Piece& piece, double top) {
  const double below = set_text(page, piece.signature, top, body_font, piece);
  const std::string office = office_of(piece);
  if (office.empty() || below + 80 > paper_height - margin) return;
  const double x = piece.is_right_to_left() ? paper_width - margin - 50 : margin + 50;
  draw_signature(page, piece.from, {x, below + 22});
  const double aside = piece.is_right_to_left() ? -52 : 52;
  if (is_stamped(office)) draw_stamp(page, office, {x + aside, below + 40});
}

void draw(cairo_t* page, const Piece& piece) {
  double top = margin;
  for (const std::string& line : piece.head) {
    top = set_text(page, line, top, "DejaVu Sans Bold 11", piece) + 2;
  }
  top = std::max(top, piece.head.empty() ? top : margin + 42);
  draw_head(page, piece, top + 6);
  top = set_text(page, piece.title, top + 22, "DejaVu Sans Bold 12", piece) + 14;
  for (const std::string& each : piece.paragraphs) {
    top = set_text(page, each, top, body_font, piece) + 8;
  }
  if (!piece.rows.empty()) top = set_rows(page, piece, top + 6) + 10;
  if (!piece.signature.empty()) sign(page, piece, top + 18);
}

}  // namespace

std::string pdf(const Piece& piece) {
  std::string out;
  cairo_surface_t* surface =
      cairo_pdf_surface_create_for_stream(append, &out, paper_width, paper_height);
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 pdf_day(piece.day).c_str());
  cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, piece.title.c_str());
  cairo_t* page = cairo_create(surface);
  draw(page, piece);
  cairo_show_page(page);
  cairo_destroy(page);
  cairo_surface_finish(surface);
  CHECK(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
  cairo_surface_destroy(surface);
  repair_date(out);
  return out;
}

Picture picture(const Piece& piece) {
  Picture out;
  out.width = static_cast<int>(paper_width * dots_per_point) / 2 * 2;
  out.height = static_cast<int>(paper_height * dots_per_point);
  cairo_surface_t* surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, out.width, out.height);
  cairo_t* page = cairo_create(surface);
  cairo_scale(page, dots_per_point, dots_per_point);
  cairo_set_source_rgb(page, 1, 1, 1);
  cairo_paint(page);
  cairo_set_source_rgb(page, 0.08, 0.08, 0.08);
  draw(page, piece);
  cairo_surface_flush(surface);
  const unsigned char* bytes = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  out.grey.reserve(static_cast<std::size_t>(out.width) * static_cast<std::size_t>(out.height));
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x) out.grey.push_back(bytes[y * stride + x * 4 + 1]);
  }
  cairo_destroy(page);
  cairo_surface_destroy(surface);
  return out;
}

Picture scanned(const Picture& clean, Random& random) {
  Picture out = clean;
  const std::int64_t slope = random.between(-26, 26);  // Per mille.
  const std::int64_t shade = random.between(10, 45);
  std::size_t at = 0;
  for (int y = 0; y < out.height; ++y) {
    const std::int64_t shift = slope * (y - out.height / 2) / 1000;
    for (int x = 0; x < out.width; ++x, ++at) {
      const std::int64_t from_x = x + shift;
      const std::int64_t from_y = y - slope * (x - out.width / 2) / 1000;
      const bool inside = from_x >= 0 && from_y >= 0 && from_x < out.width && from_y < out.height;
      const int paper =
          inside ? clean.grey[static_cast<std::size_t>(from_y * out.width + from_x)] : 225;
      const std::uint64_t chance = random.next();
      const int noise = static_cast<int>(chance & 31U) - 22;
      const bool speck = (chance >> 8U) % 4000 == 0;
      const int value = speck ? 40 : paper - static_cast<int>(shade * x / out.width) + noise;
      out.grey[at] = static_cast<std::uint8_t>(std::min(255, std::max(0, value)));
    }
  }
  return out;
}

}  // namespace winnow::demo
