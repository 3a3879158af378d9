// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/pictures.cc: grey pixels as files.
#include <cstdio>

#include <cairo-pdf.h>
#include <jpeglib.h>
#include <zlib.h>

#include "base/check.h"
#include "demo/sheet.h"

namespace winnow::demo {
namespace {

cairo_status_t append(void* out, const unsigned char* bytes, unsigned int count) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), count);
  return CAIRO_STATUS_SUCCESS;
}

cairo_surface_t* surface_of(const Picture& page) {
  cairo_surface_t* surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, page.width, page.height);
  unsigned char* bytes = cairo_image_surface_get_data(surface);
  const int stride = cairo_image_surface_get_stride(surface);
  std::size_t at = 0;
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x, ++at) {
      for (int channel = 0; channel < 3; ++channel) {
        bytes[y * stride + x * 4 + channel] = page.grey[at];
      }
    }
  }
  cairo_surface_mark_dirty(surface);
  return surface;
}

void put(std::string& out, std::uint32_t number, int bytes) {
  for (int at = 0; at < bytes; ++at) out += static_cast<char>((number >> (8 * at)) & 0xFF);
}

void put_field(std::string& out, std::uint32_t tag, std::uint32_t type, std::uint32_t value) {
  put(out, tag, 2);
  put(out, type, 2);
  put(out, 1, 4);
  put(out, value, 4);
}

std::string compressed(const std::string& bytes, int level) {
  uLongf count = compressBound(bytes.size());
  std::string out(count, '\0');
  CHECK(compress2(reinterpret_cast<Bytef*>(out.data()), &count,
                  reinterpret_cast<const Bytef*>(bytes.data()), bytes.size(), level) == Z_OK);
  out.resize(count);
  return out;
}

void put_big(std::string& out, std::uint32_t number) {
  for (int at = 3; at >= 0; --at) out += static_cast<char>((number >> (8 * at)) & 0xFF);
}

// A part of a PNG: length, name, bytes, checksum of both.
std::string chunk(const std::string& name, const std::string& bytes) {
  std::string out;
  put_big(out, static_cast<std::uint32_t>(bytes.size()));
  const std::string both = name + bytes;
  out += both;
  put_big(out, static_cast<std::uint32_t>(crc32(0, reinterpret_cast<const Bytef*>(both.data()),
                                                static_cast<uInt>(both.size()))));
  return out;
}

}  // namespace

std::string jpeg(const Picture& page) {
  jpeg_compress_struct writer{};
  jpeg_error_mgr errors{};
  writer.err = jpeg_std_error(&errors);
  jpeg_create_compress(&writer);
  unsigned char* bytes = nullptr;
  unsigned long count = 0;
  jpeg_mem_dest(&writer, &bytes, &count);
  writer.image_width = static_cast<JDIMENSION>(page.width);
  writer.image_height = static_cast<JDIMENSION>(page.height);
  writer.input_components = 1;
  writer.in_color_space = JCS_GRAYSCALE;
  jpeg_set_defaults(&writer);
  jpeg_set_quality(&writer, 55, TRUE);
  writer.density_unit = 1;
  writer.X_density = 150;
  writer.Y_density = 150;
  jpeg_start_compress(&writer, TRUE);
  for (int y = 0; y < page.height; ++y) {
    JSAMPROW row = const_cast<JSAMPROW>(page.grey.data()) +
                   static_cast<std::size_t>(y) * static_cast<std::size_t>(page.width);
    jpeg_write_scanlines(&writer, &row, 1);
  }
  jpeg_finish_compress(&writer);
  std::string out(reinterpret_cast<const char*>(bytes), count);
  jpeg_destroy_compress(&writer);
  std::free(bytes);
  return out;
}

std::string png(const Picture& page) {
  CHECK(page.width % 2 == 0);
  std::string rows;
  std::size_t at = 0;
  for (int y = 0; y < page.height; ++y) {
    rows += '\0';  // No filter.
    for (int x = 0; x < page.width; x += 2, at += 2) {
      rows += static_cast<char>((page.grey[at] & 0xF0) | (page.grey[at + 1] >> 4));
    }
  }
  std::string head;
  put_big(head, static_cast<std::uint32_t>(page.width));
  put_big(head, static_cast<std::uint32_t>(page.height));
  head += std::string("\x04\0\0\0\0", 5);  // Four bits of grey.
  std::string density;
  put_big(density, 5906);  // Dots per metre.
  put_big(density, 5906);
  density += '\1';
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", head) + chunk("pHYs", density) +
         chunk("IDAT", compressed(rows, 5)) + chunk("IEND", "");
}

std::string tiff(const Picture& page) {
  std::string bits;
  const int row_bytes = (page.width + 7) / 8;
  bits.resize(static_cast<std::size_t>(row_bytes) * static_cast<std::size_t>(page.height));
  std::size_t at = 0;
  for (int y = 0; y < page.height; ++y) {
    for (int x = 0; x < page.width; ++x, ++at) {
      if (page.grey[at] < 128) {
        bits[static_cast<std::size_t>(y * row_bytes + x / 8)] |= static_cast<char>(0x80 >> (x % 8));
      }
    }
  }
  const std::string packed = compressed(bits, 9);
  std::string out("II*\0", 4);
  put(out, 8, 4);
  constexpr std::uint32_t fields = 11;
  constexpr std::uint32_t after_fields = 8 + 2 + fields * 12 + 4;
  put(out, fields, 2);
  put_field(out, 256, 4, static_cast<std::uint32_t>(page.width));
  put_field(out, 257, 4, static_cast<std::uint32_t>(page.height));
  put_field(out, 258, 3, 1);
  put_field(out, 259, 3, 8);  // Deflate.
  put_field(out, 262, 3, 0);  // A set bit is black.
  put_field(out, 273, 4, after_fields + 16);
  put_field(out, 277, 3, 1);
  put_field(out, 278, 4, static_cast<std::uint32_t>(page.height));
  put_field(out, 279, 4, static_cast<std::uint32_t>(packed.size()));
  put_field(out, 282, 5, after_fields);
  put_field(out, 283, 5, after_fields + 8);
  put(out, 0, 4);
  for (int axis = 0; axis < 2; ++axis) {
    put(out, 150, 4);
    put(out, 1, 4);
  }
  return out + packed;
}

std::string picture_pdf(const Picture& page, Day day) {
  std::string out;
  constexpr double points_per_dot = 72.0 / 150;
  cairo_surface_t* paper = cairo_pdf_surface_create_for_stream(
      append, &out, page.width * points_per_dot, page.height * points_per_dot);
  cairo_pdf_surface_set_metadata(paper, CAIRO_PDF_METADATA_CREATE_DATE, pdf_day(day).c_str());
  const std::string bytes = jpeg(page);
  cairo_surface_t* image = surface_of(page);
  auto* copy = static_cast<unsigned char*>(std::malloc(bytes.size()));
  bytes.copy(reinterpret_cast<char*>(copy), bytes.size());
  cairo_surface_set_mime_data(image, CAIRO_MIME_TYPE_JPEG, copy, bytes.size(), std::free, copy);
  cairo_t* pen = cairo_create(paper);
  cairo_scale(pen, points_per_dot, points_per_dot);
  cairo_set_source_surface(pen, image, 0, 0);
  cairo_paint(pen);
  cairo_show_page(pen);
  cairo_destroy(pen);
  cairo_surface_destroy(image);
  cairo_surface_finish(paper);
  cairo_surface_destroy(paper);
  return out;
}

}  // namespace winnow::demo
