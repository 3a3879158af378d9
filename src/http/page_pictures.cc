// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/page_pictures.h"

#include "base/files.h"
#include "http/png.h"
#include "store/documents.h"

namespace winnow::http {
namespace {

constexpr std::string_view drawing_version = "1";

bool is_offered(std::int64_t width_px) {
  return width_px == 200 || width_px == 900 || width_px == 1800;
}

}  // namespace

Result<std::string> PagePictures::picture(std::int64_t document, std::int64_t page,
                                          std::int64_t width_px) {
  if (!is_offered(width_px)) {
    return fail({.fault = Fault::malformed,
                 .what = "the width " + std::to_string(width_px),
                 .reason = "is none of 200, 900, 1800"});
  }
  TRY(const auto view, case_.view());
  TRY(const auto head, store::load_head(view, document));
  const std::string folder = case_.folder() + "/derived/pages/" + head.sha256_hex.substr(0, 2);
  const std::string kept = folder + "/" + head.sha256_hex.substr(2) + "-" + std::to_string(page) +
                           "-" + std::to_string(width_px) + "-" + std::string(drawing_version) +
                           ".png";
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return !in_work_.contains(kept); });
  if (auto there = read_file(kept)) return there;
  in_work_.insert(kept);
  lock.unlock();
  auto png = drawn(head.sha256_hex, {.task = Task::render,
                                     .name = head.file,
                                     .first_page = page,
                                     .last_page = page,
                                     .width_px = width_px});
  // A picture that cannot be kept is still shown.
  if (png && make_folder(folder)) {
    [[maybe_unused]] const auto written = write_file_atomically(kept, *png);
  }
  lock.lock();
  in_work_.erase(kept);
  lock.unlock();
  changed_.notify_all();
  return png;
}

Result<std::string> PagePictures::drawn(const std::string& sha256_hex, const Job& job) {
  TRY(const Descriptor input, case_.blobs().open(sha256_hex));
  TRY(const auto picture, zygote_.render(job, input.fd()));
  const Raster& raster = picture.ending.raster;
  return to_png(
      picture.pixels,
      {.width_px = raster.width_px, .height_px = raster.height_px, .channels = raster.channels});
}

}  // namespace winnow::http
