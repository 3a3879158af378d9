// SPDX-License-Identifier: AGPL-3.0-or-later
// http/page_pictures.h: a page as a picture, drawn in the cage and kept in derived/pages.
//
// In:     a document, a page from 1, a width of 200, 900 or 1800 pixels.
// Out:    PNG.
// Fails:  not_found for a page that is not there; malformed if it cannot be drawn.
// Holds:  the kept picture is keyed by the hash of the bytes and the version of the drawing; the
//         folder may be deleted at any time. One page is drawn once however many ask.
// Cost:   the renderer's time (about 50 ms a page) once, then the reading of a file.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <set>
#include <string>

#include "base/result.h"
#include "sandbox/zygote.h"
#include "store/case.h"

namespace winnow::http {

class PagePictures {
 public:
  PagePictures(store::Case& open_case, sandbox::Zygote& zygote)
      : case_(open_case), zygote_(zygote) {}
  Result<std::string> picture(std::int64_t document, std::int64_t page, std::int64_t width_px);

 private:
  Result<std::string> drawn(const std::string& sha256_hex, const Job& job);

  store::Case& case_;
  sandbox::Zygote& zygote_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::set<std::string> in_work_{};
};

}  // namespace winnow::http
