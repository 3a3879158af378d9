// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture_decoding.h"

#include <algorithm>
#include <cstdlib>

#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

auto cannot(Fault fault, std::string reason) {
  return fail({.fault = fault, .what = "picture", .reason = std::move(reason)});
}

const l_uint8* start_of(std::string_view bytes) {
  return reinterpret_cast<const l_uint8*>(bytes.data());
}

// Leptonica would decode the whole picture to tell these sizes.
PictureHeader simple_header(std::string_view bytes, PictureFormat format) {
  PictureHeader header{.format = format};
  if (format == PictureFormat::gif && bytes.size() >= 10) {
    header.width = u16_at(bytes, 6);
    header.height = u16_at(bytes, 8);
  } else if (format == PictureFormat::bmp && bytes.size() >= 26) {
    header.width = u32_at(bytes, 18);
    // Negative for rows from the top.
    header.height =
        std::abs(static_cast<std::int64_t>(static_cast<std::int32_t>(u32_at(bytes, 22))));
  }
  return header;
}

// Flat pictures become white where they are see-through.
Pixels without_alpha(Pixels pixels) {
  if (pixGetDepth(pixels.get()) == 32 && pixGetSpp(pixels.get()) == 4) {
    return Pixels(pixAlphaBlendUniform(pixels.get(), 0xffffff00U));
  }
  return pixels;
}

}  // namespace

PictureFormat picture_format(std::string_view bytes) {
  struct Mark {
    std::string_view bytes{};
    PictureFormat format{};
  };
  constexpr Mark marks[] = {
      {"\xFF\xD8\xFF"sv, PictureFormat::jpeg},
      {"\x89PNG\r\n\x1A\n"sv, PictureFormat::png},
      {"II*\0"sv, PictureFormat::tiff},
      {"MM\0*"sv, PictureFormat::tiff},
      {"GIF87a"sv, PictureFormat::gif},
      {"GIF89a"sv, PictureFormat::gif},
      {"BM"sv, PictureFormat::bmp},
      {"\0\0\0\x0CjP  "sv, PictureFormat::jp2},
  };
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return mark.format;
  }
  const bool is_webp = bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP");
  return is_webp ? PictureFormat::webp : PictureFormat::unknown;
}

Result<PictureHeader> read_picture_header(std::string_view bytes, std::int64_t page) {
  setMsgSeverity(L_SEVERITY_NONE);
  PictureHeader header{.format = picture_format(bytes)};
  l_int32 width = 0, height = 0, bits = 0, samples = 0, resolution = 0, has_map = 0, format = 0;
  bool told = false;
  switch (header.format) {
    case PictureFormat::unknown:
      break;
    case PictureFormat::gif:
    case PictureFormat::bmp:
      header = simple_header(bytes, header.format);
      told = page == 1;
      break;
    case PictureFormat::tiff:
      told =
          readHeaderMemTiff(start_of(bytes), bytes.size(), static_cast<l_int32>(page - 1), &width,
                            &height, &bits, &samples, &resolution, &has_map, &format) == 0;
      break;
    case PictureFormat::jpeg:
    case PictureFormat::png:
    case PictureFormat::webp:
    case PictureFormat::jp2:
      told = page == 1 && pixReadHeaderMem(start_of(bytes), bytes.size(), &format, &width, &height,
                                           &bits, &samples, &has_map) == 0;
      break;
  }
  if (width > 0) header.width = width;
  if (height > 0) header.height = height;
  if (page > 1 && !told) return cannot(Fault::not_found, "there is no such page");
  if (!told || header.width <= 0 || header.height <= 0) {
    return cannot(Fault::malformed, "its header cannot be read");
  }
  return header;
}

Result<DecodedPicture> decode_picture(std::string_view bytes, std::int64_t page,
                                      const Limits& limits) {
  TRY(const auto header, read_picture_header(bytes, page));
  if (header.width > limits.pixels / header.height) {
    return cannot(Fault::over_limit, "it claims more pixels than the limit allows");
  }
  DecodedPicture decoded;
  l_int32 warnings = 0;
  switch (header.format) {
    case PictureFormat::jpeg:
      decoded.pixels.reset(pixReadMemJpeg(start_of(bytes), bytes.size(), 0, 1, &warnings, 0));
      break;
    case PictureFormat::tiff:
      decoded.pixels.reset(
          pixReadMemTiff(start_of(bytes), bytes.size(), static_cast<l_int32>(page - 1)));
      break;
    default:
      decoded.pixels.reset(pixReadMem(start_of(bytes), bytes.size()));
      break;
  }
  if (!decoded.pixels) return cannot(Fault::malformed, "its pixels cannot be decoded");
  decoded.incomplete = warnings > 0 || (page == 1 && is_cut_off(bytes, header.format));
  decoded.dpi = std::max(0, pixGetXRes(decoded.pixels.get()));
  decoded.pixels = without_alpha(std::move(decoded.pixels));
  if (!decoded.pixels) return cannot(Fault::malformed, "its pixels cannot be decoded");
  return decoded;
}

Pixels turned_upright(Pixels pixels, std::int64_t exif_orientation) {
  constexpr int quarters[] = {0, 0, 0, 2, 2, 1, 1, 3, 3};
  constexpr bool mirrored[] = {false, false, true, false, true, true, false, true, false};
  if (exif_orientation < 2 || exif_orientation > 8) return pixels;
  Pixels turned(pixRotateOrth(pixels.get(), quarters[exif_orientation]));
  if (turned && mirrored[exif_orientation]) {
    turned.reset(pixFlipLR(nullptr, turned.get()));
  }
  return turned ? std::move(turned) : std::move(pixels);
}

bool is_cut_off(std::string_view bytes, PictureFormat format) {
  if (format == PictureFormat::jpeg) return bytes.rfind("\xFF\xD9"sv) == std::string_view::npos;
  if (format == PictureFormat::png) return bytes.rfind("IEND"sv) == std::string_view::npos;
  if (format == PictureFormat::webp && bytes.size() >= 8) {
    return std::int64_t{u32_at(bytes, 4)} + 8 > static_cast<std::int64_t>(bytes.size());
  }
  if (format == PictureFormat::gif) return bytes.rfind(';') == std::string_view::npos;
  return false;
}

}  // namespace winnow::extract
