// SPDX-License-Identifier: AGPL-3.0-or-later
// base/wire.h: the bodies of frames between winnow and winnow-extract, written by describe().
//
// A frame: u32le body length (at most 8 MiB), u8 kind, body. In the body: text = u32le length +
// valid UTF-8; integer = i64le; number = f64le, finite; flag = u8, 0 or 1; choice = u16le; list =
// u32le count
// + items; optional = u8 + value; record = its fields in order. At most 16 levels and 100,000 list
// items per frame; a count is compared with the bytes left before anything is resized.
//
// Fails:  Fault::malformed for any breach; nothing is allocated for a count the bytes cannot hold.
// Holds:  whatever decodes encodes to the same bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/fields.h"
#include "base/result.h"

namespace winnow {

// Kinds of frames. Down: job. Up: all others. The body of `bytes` is raw (at most 1 MiB).
enum class FrameKind : std::uint8_t {
  job = 1,
  facts,
  page,
  child,
  bytes,
  child_end,
  count,
  raster,
  complaint,
  progress,
  done
};
constexpr std::uint8_t frame_kind_max = static_cast<std::uint8_t>(FrameKind::done);

constexpr std::size_t frame_body_max = std::size_t{8} << 20;
constexpr std::size_t frame_bytes_max = std::size_t{1} << 20;
constexpr std::size_t frame_header_size = 5;

std::string encode_record(const RecordView& record);
Result<> decode_record(std::string_view body, const RecordView& record);

template <class T>
std::string encode(const T& value) {
  T copy = value;
  return encode_record({T::type_name, [&copy](Fields& f) { describe(f, copy); }});
}
template <class T>
Result<T> decode(std::string_view body) {
  T value{};
  TRY_VOID(decode_record(body, {T::type_name, [&value](Fields& f) { describe(f, value); }}));
  return value;
}

}  // namespace winnow
