// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/image/pixels.h: a Leptonica picture that frees itself.
#pragma once

#include <memory>

#include <leptonica/allheaders.h>

namespace winnow::extract {

struct PixelsRelease {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using Pixels = std::unique_ptr<Pix, PixelsRelease>;

struct BoxesRelease {
  void operator()(Boxa* boxes) const { boxaDestroy(&boxes); }
};
using Boxes = std::unique_ptr<Boxa, BoxesRelease>;

// Another hand on the same picture.
inline Pixels share(const Pixels& pixels) { return Pixels(pixClone(pixels.get())); }

}  // namespace winnow::extract
