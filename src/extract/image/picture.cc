// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

#include "base/digest.h"
#include "base/text.h"
#include "extract/image/picture_decoding.h"
#include "extract/image/picture_facts.h"
#include "extract/ocr/page_reading.h"
#include "extract/quality.h"

namespace winnow::extract {
namespace {

const std::string reader_name = "leptonica " + std::to_string(LIBLEPT_MAJOR_VERSION) + "." +
                                std::to_string(LIBLEPT_MINOR_VERSION);
constexpr std::int64_t tiny_side = 32;

std::string reason_of(const Error& error, const Input& input) {
  if (error.fault == Fault::over_limit) return "over_pixels";
  return is_cut_off(input.bytes, picture_format(input.bytes)) ? "truncated" : "damaged";
}

void tell_number(Sink& sink, std::string key, std::int64_t value) {
  if (value <= 0) return;
  sink.fact({.key = std::move(key),
             .value = std::to_string(value),
             .raw = std::to_string(value),
             .origin = "picture header"});
}

class Reading {
 public:
  Reading(const Input& input, const Job& job, Engines& engines, Sink& sink)
      : input_(input), job_(job), engines_(engines), sink_(sink) {}

  Done run() {
    Done done{.reader = reader_name};
    const auto header = read_picture_header(input_.bytes, 1);
    if (!header) {
      done.outcome = Outcome::malformed;
      done.reason = reason_of(header.error(), input_);
      return done;
    }
    tell_number(sink_, "width_px", header->width);
    tell_number(sink_, "height_px", header->height);
    facts_ = tell_picture_facts(input_, sink_);
    if (facts_.damaged) complain({.code = "damaged", .sentence = "its EXIF data cannot be read"});
    if (header->width < tiny_side && header->height < tiny_side) {
      done.reason = "tiny_image";
      return done;
    }
    hand_on_thumbnail();
    format_ = header->format;
    read_pages();
    finish(done);
    return done;
  }

 private:
  void complain(Complaint complaint) {
    if (complaint.reader.empty()) complaint.reader = reader_name;
    sink_.complaint(complaint);
  }

  void hand_on_thumbnail() {
    if (facts_.thumbnail.empty()) return;
    const auto bytes = static_cast<std::int64_t>(facts_.thumbnail.size());
    sink_.child({.kind = ChildKind::image,
                 .container_kind = "exif",
                 .locator_hex = to_hex("thumbnail"),
                 .path = {"preview"},
                 .declared_bytes = bytes});
    const bool whole = sink_.child_bytes(facts_.thumbnail);
    sink_.child_end({.reason = whole ? "" : "over_ratio", .bytes = bytes});
    has_child_ = true;
  }

  void read_pages() {
    const bool many = format_ == PictureFormat::tiff;
    for (std::int64_t number = 1; number <= (many ? job_.limits.pages : 1); ++number) {
      auto decoded = decode_picture(input_.bytes, number, job_.limits);
      if (!decoded && decoded.error().fault == Fault::not_found) break;
      ++pages_;
      if (decoded) {
        read_one(number, std::move(*decoded));
      } else {
        lose(number, decoded.error());
      }
      sink_.progress({.unit = "page", .done = number});
    }
    if (many) sink_.count({.what = "pages", .found = pages_});
  }

  void lose(std::int64_t number, const Error& error) {
    loss_ = reason_of(error, input_);
    complain({.code = loss_,
              .loss = true,
              .where = "page " + std::to_string(number),
              .sentence = error.reason});
  }

  void read_one(std::int64_t number, DecodedPicture decoded) {
    const std::string where = "page " + std::to_string(number);
    if (number == 1) tell_number(sink_, "dpi", decoded.dpi);
    if (decoded.incomplete) {
      loss_ = is_cut_off(input_.bytes, format_) ? "truncated" : "damaged";
      complain(
          {.code = loss_, .loss = true, .where = where, .sentence = "a part of it is missing"});
    }
    // Leptonica turns the pages of a TIFF by itself.
    if (format_ != PictureFormat::tiff) {
      decoded.pixels = turned_upright(std::move(decoded.pixels), facts_.orientation);
    }
    Page page{.number = number,
              .width = static_cast<double>(pixGetWidth(decoded.pixels.get())),
              .height = static_cast<double>(pixGetHeight(decoded.pixels.get())),
              .text_state = TextState::needs_ocr,
              .engine = reader_name};
    if (!job_.languages.empty()) recognise(page, std::move(decoded.pixels));
    ++found_;
    sink_.page(page);
  }

  void recognise(Page& page, Pixels pixels) {
    auto recognised = read_page_picture(std::move(pixels), job_, engines_, sink_);
    page.text = std::move(recognised.text);
    page.words = std::move(recognised.words);
    page.text_state = recognised.state;
    page.engine = recognised.engine;
    page.quality = judge_text(page.text);
    page.quality.mean_confidence = recognised.mean_confidence;
    for (auto& complaint : recognised.complaints) {
      complaint.where = "page " + std::to_string(page.number);
      complain(std::move(complaint));
    }
    was_doubtful_ |= page.text_state == TextState::needs_ocr;
    has_text_ |= page.quality.characters > 0;
  }

  void finish(Done& done) const {
    done.is_container = has_child_;
    if (!loss_.empty()) {
      done.outcome = loss_.starts_with("over_") ? Outcome::over_limit
                     : found_ > 0               ? Outcome::partial
                                                : Outcome::malformed;
      done.reason = loss_;
    } else if (!job_.languages.empty() && !has_text_ && !was_doubtful_) {
      done.checked_empty = true;
      done.reason = "picture_without_text";
    }
  }

  const Input& input_;
  const Job& job_;
  Engines& engines_;
  Sink& sink_;
  PictureFacts facts_{};
  PictureFormat format_ = PictureFormat::unknown;
  std::string loss_{};
  std::int64_t pages_ = 0;
  std::int64_t found_ = 0;
  bool has_child_ = false;
  bool has_text_ = false;
  bool was_doubtful_ = false;
};

Error cannot(Fault fault, const Job& job, std::string reason) {
  return {.fault = fault,
          .what = job.name,
          .where = "page " + std::to_string(job.first_page),
          .reason = std::move(reason)};
}

// Bilevel pages become grey when they shrink, or thin strokes break.
Pixels scaled_to_width(Pixels pixels, std::int64_t width) {
  const auto factor = static_cast<l_float32>(static_cast<double>(width) /
                                             static_cast<double>(pixGetWidth(pixels.get())));
  const bool is_bilevel = pixGetDepth(pixels.get()) == 1;
  Pixels scaled;
  if (is_bilevel && factor < 1) {
    scaled.reset(pixScaleToGray(pixels.get(), factor));
  } else {
    scaled.reset(pixScale(pixels.get(), factor, factor));
  }
  return scaled ? Pixels(pixConvertTo32(scaled.get())) : Pixels();
}

// Rounding may leave a row or column too few: the last one is drawn again.
void copy_rows(const Pixels& pixels, const Raster& shape, std::span<char> raster) {
  const std::int64_t columns = pixGetWidth(pixels.get());
  const std::int64_t rows = pixGetHeight(pixels.get());
  auto* out = raster.data();
  for (std::int64_t y = 0; y < shape.height_px; ++y) {
    const l_uint32* line =
        pixGetData(pixels.get()) + std::min(y, rows - 1) * pixGetWpl(pixels.get());
    for (std::int64_t x = 0; x < shape.width_px; ++x) {
      const l_uint32 pixel = line[std::min(x, columns - 1)];
      *out++ = static_cast<char>(pixel >> L_RED_SHIFT);
      *out++ = static_cast<char>(pixel >> L_GREEN_SHIFT);
      *out++ = static_cast<char>(pixel >> L_BLUE_SHIFT);
    }
  }
}

struct Nobody : Sink {
  void fact(const Fact&) override {}
  void page(const Page&) override {}
  void child(const Child&) override {}
  [[nodiscard]] bool child_bytes(std::string_view) override { return true; }
  void child_end(const ChildEnd&) override {}
  void count(const Count&) override {}
  void complaint(const Complaint&) override {}
  void progress(const Progress&) override {}
};

}  // namespace

Done read_picture(const Input& input, const Job& job, Engines& engines, Sink& sink) {
  return Reading(input, job, engines, sink).run();
}

Result<Raster> render_picture(const Input& input, const Job& job, std::span<char> raster) {
  if (job.width_px < 1 || job.width_px > job.limits.side_px) {
    return fail(cannot(Fault::over_limit, job, "the width asked for is out of range"));
  }
  auto decoded = decode_picture(input.bytes, std::max<std::int64_t>(1, job.first_page), job.limits);
  if (!decoded) return fail(cannot(decoded.error().fault, job, decoded.error().reason));
  Pixels pixels = std::move(decoded->pixels);
  if (picture_format(input.bytes) != PictureFormat::tiff) {
    Nobody nobody;
    pixels = turned_upright(std::move(pixels), tell_picture_facts(input, nobody).orientation);
  }
  const double ratio = static_cast<double>(pixGetHeight(pixels.get())) /
                       static_cast<double>(pixGetWidth(pixels.get()));
  const double tall = std::max(1.0, std::round(ratio * static_cast<double>(job.width_px)));
  const double bytes = tall * static_cast<double>(job.width_px) * 3;
  if (tall > static_cast<double>(job.limits.side_px) ||
      bytes > static_cast<double>(raster.size())) {
    return fail(cannot(Fault::over_limit, job, "the picture of the page would be too large"));
  }
  pixels = scaled_to_width(std::move(pixels), job.width_px);
  if (!pixels) return fail(cannot(Fault::malformed, job, "the picture cannot be scaled"));
  const Raster shape{.width_px = job.width_px,
                     .height_px = static_cast<std::int64_t>(tall),
                     .channels = 3,
                     .bytes = static_cast<std::int64_t>(bytes)};
  copy_rows(pixels, shape, raster);
  return shape;
}

}  // namespace winnow::extract
