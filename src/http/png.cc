// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/png.h"

#include <zlib.h>

namespace winnow::http {
namespace {

constexpr int level = 1;  // Pages are mostly white: higher levels cost ten times for a tenth.
constexpr char filter_up = 2;

void append_u32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) {
    out.push_back(static_cast<char>((value >> shift) & 0xFFU));
  }
}

void append_chunk(std::string& out, std::string_view kind, std::string_view body) {
  append_u32(out, static_cast<std::uint32_t>(body.size()));
  const std::size_t begin = out.size();
  out += kind;
  out += body;
  const auto* bytes = reinterpret_cast<const Bytef*>(out.data() + begin);
  append_u32(out,
             static_cast<std::uint32_t>(::crc32(0, bytes, static_cast<uInt>(out.size() - begin))));
}

std::string filtered(std::string_view pixels, std::size_t row, std::size_t rows) {
  std::string out;
  out.reserve(pixels.size() + rows);
  for (std::size_t y = 0; y < rows; ++y) {
    out.push_back(filter_up);
    const std::size_t at = y * row;
    for (std::size_t x = 0; x < row; ++x) {
      const char above = y == 0 ? '\0' : pixels[at + x - row];
      out.push_back(static_cast<char>(pixels[at + x] - above));
    }
  }
  return out;
}

}  // namespace

Result<std::string> to_png(std::string_view pixels, const PixelShape& shape) {
  const std::int64_t wanted = shape.width_px * shape.height_px * shape.channels;
  if (shape.width_px < 1 || shape.height_px < 1 || (shape.channels != 1 && shape.channels != 3) ||
      wanted != static_cast<std::int64_t>(pixels.size())) {
    return fail({.fault = Fault::malformed,
                 .what = "the picture of the page",
                 .reason = "its pixels do not fit its size"});
  }
  const auto row = static_cast<std::size_t>(shape.width_px * shape.channels);
  const std::string raw = filtered(pixels, row, static_cast<std::size_t>(shape.height_px));
  auto size = ::compressBound(static_cast<uLong>(raw.size()));
  std::string packed(size, '\0');
  ::compress2(reinterpret_cast<Bytef*>(packed.data()), &size,
              reinterpret_cast<const Bytef*>(raw.data()), static_cast<uLong>(raw.size()), level);
  packed.resize(size);
  std::string head;
  append_u32(head, static_cast<std::uint32_t>(shape.width_px));
  append_u32(head, static_cast<std::uint32_t>(shape.height_px));
  head += std::string{'\x08', shape.channels == 3 ? '\x02' : '\0', '\0', '\0', '\0'};
  std::string out = "\x89PNG\r\n\x1a\n";
  append_chunk(out, "IHDR", head);
  append_chunk(out, "IDAT", packed);
  append_chunk(out, "IEND", "");
  return out;
}

}  // namespace winnow::http
