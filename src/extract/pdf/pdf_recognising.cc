// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "extract/pdf.h"
#include "extract/pdf/page_extras.h"
#include "extract/pdf/pdf_session.h"
#include "extract/pixel_readers.h"
#include "extract/quality.h"

namespace winnow::extract {
namespace {

constexpr double dots_per_point = 300.0 / 72;

struct Drawing {
  fz_page* page = nullptr;
  fz_pixmap* pixels = nullptr;
  fz_device* device = nullptr;
  fz_rect bounds{};
  float scale = 0;
};

float scale_for(const fz_rect& bounds, const Limits& limits) {
  const double side = std::max(1.0F, std::max(bounds.x1 - bounds.x0, bounds.y1 - bounds.y0));
  return static_cast<float>(std::min(dots_per_point, static_cast<double>(limits.side_px) / side));
}

void draw_grey(const PdfSession& session, int index, const Limits& limits, Drawing& d) {
  fz_context* context = session.context();
  d.page = fz_load_page(context, session.document(), index);
  d.bounds = fz_bound_page(context, d.page);
  d.scale = scale_for(d.bounds, limits);
  auto matrix = fz_translate(-d.bounds.x0, -d.bounds.y0);
  matrix = fz_post_scale(matrix, d.scale, d.scale);
  const auto box = fz_round_rect(fz_transform_rect(d.bounds, matrix));
  d.pixels = fz_new_pixmap_with_bbox(context, fz_device_gray(context), box, nullptr, 0);
  fz_clear_pixmap_with_value(context, d.pixels, 255);
  d.device = fz_new_draw_device(context, matrix, d.pixels);
  fz_run_page(context, d.page, d.device, fz_identity, nullptr);
  fz_close_device(context, d.device);
}

// Empty if nothing could be drawn; what was painted before a damaged part is worth reading.
GreyPicture picture_of(const PdfSession& session, const Drawing& d) {
  GreyPicture picture;
  if (d.pixels == nullptr || d.device == nullptr) return picture;
  fz_context* context = session.context();
  picture.width = fz_pixmap_width(context, d.pixels);
  picture.height = fz_pixmap_height(context, d.pixels);
  const auto stride = fz_pixmap_stride(context, d.pixels);
  const unsigned char* row = fz_pixmap_samples(context, d.pixels);
  for (std::int64_t y = 0; y < picture.height; ++y, row += stride) {
    picture.bytes.insert(picture.bytes.end(), row, row + picture.width);
  }
  return picture;
}

Page page_of(Recognised recognised, std::int64_t number, const Drawing& d) {
  Page page{.number = number,
            .width = static_cast<double>(d.bounds.x1 - d.bounds.x0),
            .height = static_cast<double>(d.bounds.y1 - d.bounds.y0),
            .text = std::move(recognised.text),
            .words = std::move(recognised.words),
            .text_state = recognised.state,
            .engine = std::move(recognised.engine)};
  const double scale = static_cast<double>(d.scale);
  for (Word& word : page.words) {
    word.box = {word.box.x0 / scale, word.box.y0 / scale, word.box.x1 / scale, word.box.y1 / scale};
  }
  page.quality = judge_text(page.text);
  page.quality.mean_confidence = recognised.mean_confidence;
  return page;
}

bool recognise_page(const PdfSession& session, const Job& job, std::int64_t number,
                    PixelReaders& pixels, Sink& sink) {
  Drawing drawing;
  (void)attempt(session.context(),
                [&] { draw_grey(session, static_cast<int>(number) - 1, job.limits, drawing); });
  const GreyPicture picture = picture_of(session, drawing);
  fz_drop_device(session.context(), drawing.device);
  fz_drop_pixmap(session.context(), drawing.pixels);
  fz_drop_page(session.context(), drawing.page);
  const std::string where = "page " + std::to_string(number);
  if (picture.bytes.empty()) {
    sink.complaint({.code = "ocr_failed",
                    .loss = true,
                    .where = where,
                    .sentence = "the page cannot be drawn",
                    .reader = mupdf_name});
    return false;
  }
  auto recognised = pixels.recognise(picture, job, sink);
  for (Complaint& complaint : recognised.complaints) {
    complaint.where = where;
    sink.complaint(complaint);
  }
  send_page(page_of(std::move(recognised), number, drawing), job.limits.page_words, mupdf_name,
            sink);
  return true;
}

}  // namespace

Done recognise_pdf(const Input& input, const Job& job, PixelReaders& pixels, Sink& sink) {
  const PdfSession session(input, job);
  Done done{.reader = mupdf_name, .password_used = session.password_used()};
  if (session.state() != PdfSession::State::open) {
    done.outcome = Outcome::malformed;
    done.reason = "ocr_failed";
    return done;
  }
  const auto last = std::min(job.last_page > 0 ? job.last_page : session.pages(), session.pages());
  for (auto n = std::max<std::int64_t>(1, job.first_page); n <= last; ++n) {
    sink.progress({.unit = "page", .done = n, .of = session.pages()});
    if (recognise_page(session, job, n, pixels, sink)) continue;
    done.outcome = Outcome::partial;
    done.reason = "ocr_failed";
  }
  return done;
}

}  // namespace winnow::extract
