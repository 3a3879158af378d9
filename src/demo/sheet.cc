// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/sheet.h"

#include <algorithm>

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include "base/check.h"

namespace winnow::demo {
namespace {

constexpr double paper_width = 595;  // Points.
constexpr double paper_height = 842;
constexpr double margin = 62;
constexpr double dots_per_point = 150.0 / 72;

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
  pango_layout_set_auto_dir(layout, FALSE);
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

void draw(cairo_t* page, const Piece& piece) {
  double top = margin;
  for (const std::string& line : piece.head) {
    top = set_text(page, line, top, "DejaVu Sans Bold 11", piece) + 2;
  }
  cairo_set_line_width(page, 1);
  cairo_move_to(page, margin, top + 6);
  cairo_line_to(page, paper_width - margin, top + 6);
  cairo_stroke(page);
  top = set_text(page, piece.title, top + 22, "DejaVu Sans Bold 12", piece) + 14;
  for (const std::string& each : piece.paragraphs) {
    top = set_text(page, each, top, "DejaVu Sans 10.5", piece) + 8;
  }
  if (!piece.rows.empty()) top = set_rows(page, piece, top + 6) + 10;
  if (!piece.signature.empty())
    set_text(page, piece.signature, top + 18, "DejaVu Sans 10.5", piece);
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
  return out;
}

Picture picture(const Piece& piece) {
  Picture out;
  out.width = static_cast<int>(paper_width * dots_per_point);
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
    for (int x = 0; x < out.width; ++x) out.grey.push_back(bytes[y * stride + x * 4]);
  }
  cairo_destroy(page);
  cairo_surface_destroy(surface);
  return out;
}

Picture scanned(const Picture& clean, Random& random) {
  Picture out = clean;
  const int slope = static_cast<int>(random.between(-26, 26));  // In thousandths.
  const int shade = static_cast<int>(random.between(10, 45));
  std::size_t at = 0;
  for (int y = 0; y < out.height; ++y) {
    for (int x = 0; x < out.width; ++x, ++at) {
      const int from_x = x + slope * (y - out.height / 2) / 1000;
      const int from_y = y - slope * (x - out.width / 2) / 1000;
      const bool inside = from_x >= 0 && from_y >= 0 && from_x < out.width && from_y < out.height;
      const auto source = static_cast<std::size_t>(from_y) * static_cast<std::size_t>(out.width) +
                          static_cast<std::size_t>(from_x);
      const int paper = inside ? clean.grey[source] : 225;
      const std::uint64_t dice = random.next();
      const int noise = static_cast<int>(dice % 16) - 8;
      const bool speck = (dice >> 32) % 4000 == 0;
      const int value = speck ? 40 : paper - shade * x / out.width + noise - 6;
      out.grey[at] = static_cast<std::uint8_t>(std::min(255, std::max(0, value)));
    }
  }
  return out;
}

}  // namespace winnow::demo
