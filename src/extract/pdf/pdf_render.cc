// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "extract/pdf.h"
#include "extract/pdf/pdf_session.h"

namespace winnow::extract {

namespace {

Error cannot(Fault fault, const Job& job, std::string reason) {
  return {.fault = fault,
          .what = job.name,
          .where = "page " + std::to_string(job.first_page),
          .reason = std::move(reason)};
}

struct Drawing {
  fz_page* page = nullptr;
  fz_pixmap* pixels = nullptr;
  fz_device* device = nullptr;
  int width = 0;
  int height = 0;
  float scale = 1;
  fz_rect bounds{};
};

// Draws straight into the memory given, so that no second copy of a large page exists.
void draw(fz_context* context, Drawing& drawing, std::span<char> raster) {
  drawing.pixels = fz_new_pixmap_with_data(context, fz_device_rgb(context), drawing.width,
                                           drawing.height, nullptr, 0, drawing.width * 3,
                                           reinterpret_cast<unsigned char*>(raster.data()));
  fz_clear_pixmap_with_value(context, drawing.pixels, 255);
  auto matrix = fz_translate(-drawing.bounds.x0, -drawing.bounds.y0);
  matrix = fz_post_scale(matrix, drawing.scale, drawing.scale);
  drawing.device = fz_new_draw_device(context, matrix, drawing.pixels);
  fz_run_page(context, drawing.page, drawing.device, fz_identity, nullptr);
  fz_close_device(context, drawing.device);
}

}  // namespace

Result<Raster> render_page(const Input& input, const Job& job, std::span<char> raster) {
  const PdfSession session(input, job);
  if (session.state() == PdfSession::State::locked) {
    return fail(cannot(Fault::locked, job, "it asks for a password that nobody gave"));
  }
  if (session.state() != PdfSession::State::open) {
    return fail(cannot(Fault::malformed, job, "it is no PDF that can be opened"));
  }
  if (job.first_page < 1 || job.first_page > session.pages()) {
    return fail(cannot(Fault::not_found, job, "there is no such page"));
  }
  if (job.width_px < 1 || job.width_px > job.limits.side_px) {
    return fail(cannot(Fault::over_limit, job, "the width asked for is out of range"));
  }
  auto* context = session.context();
  Drawing drawing;
  const bool loaded = attempt(context, [&] {
    drawing.page = fz_load_page(context, session.document(), static_cast<int>(job.first_page) - 1);
    drawing.bounds = fz_bound_page(context, drawing.page);
  });
  const auto width = static_cast<double>(drawing.bounds.x1 - drawing.bounds.x0);
  const auto height = static_cast<double>(drawing.bounds.y1 - drawing.bounds.y0);
  if (!loaded || !(width > 0) || !(height > 0)) {
    fz_drop_page(context, drawing.page);
    return fail(cannot(Fault::malformed, job, "the page cannot be read"));
  }
  drawing.width = static_cast<int>(job.width_px);
  drawing.scale = static_cast<float>(static_cast<double>(job.width_px) / width);
  const double tall = std::max(1.0, std::round(height * static_cast<double>(drawing.scale)));
  const double bytes = tall * static_cast<double>(drawing.width) * 3;
  if (tall > static_cast<double>(job.limits.side_px) ||
      bytes > static_cast<double>(raster.size())) {
    fz_drop_page(context, drawing.page);
    return fail(cannot(Fault::over_limit, job, "the picture of the page would be too large"));
  }
  drawing.height = static_cast<int>(tall);
  const bool drawn = attempt(context, [&] { draw(context, drawing, raster); });
  fz_drop_device(context, drawing.device);
  fz_drop_pixmap(context, drawing.pixels);
  fz_drop_page(context, drawing.page);
  // What was painted before a damaged part is worth showing; a white page is not.
  if (!drawn && drawing.device == nullptr) {
    return fail(cannot(Fault::malformed, job, "the page cannot be drawn"));
  }
  return Raster{.width_px = drawing.width,
                .height_px = drawing.height,
                .channels = 3,
                .bytes = static_cast<std::int64_t>(bytes)};
}

}  // namespace winnow::extract
