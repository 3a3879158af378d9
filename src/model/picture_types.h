// SPDX-License-Identifier: AGPL-3.0-or-later
// model/picture_types.h: types of documents that are pixels alone; they are opened by the workers
// that have the libraries for pixels.
#pragma once

#include <algorithm>
#include <iterator>
#include <string_view>

namespace winnow {

// By the short name of the type, as `Done::type` gives it.
inline bool is_picture(std::string_view type) {
  constexpr std::string_view types[] = {"jpeg", "png", "tiff", "gif", "bmp", "webp", "jp2"};
  return std::ranges::find(types, type) != std::end(types);
}

}  // namespace winnow
