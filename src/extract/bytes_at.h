// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/bytes_at.h: numbers at an offset of hostile bytes.
//
// Holds:  an offset outside the bytes gives 0; callers that must tell the two apart check the size
//         first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace winnow::extract {

inline std::uint64_t little_endian_at(std::string_view bytes, std::size_t at, std::size_t width) {
  if (at > bytes.size() || bytes.size() - at < width) return 0;
  std::uint64_t value = 0;
  for (std::size_t i = width; i > 0; --i) {
    value = (value << 8) | static_cast<unsigned char>(bytes[at + i - 1]);
  }
  return value;
}

inline std::uint16_t u16_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint16_t>(little_endian_at(bytes, at, 2));
}
inline std::uint32_t u32_at(std::string_view bytes, std::size_t at) {
  return static_cast<std::uint32_t>(little_endian_at(bytes, at, 4));
}
inline std::uint64_t u64_at(std::string_view bytes, std::size_t at) {
  return little_endian_at(bytes, at, 8);
}

inline std::string big_endian(std::uint64_t value, std::size_t width) {
  std::string out(width, '\0');
  for (std::size_t i = 0; i < width; ++i) {
    out[width - 1 - i] = static_cast<char>((value >> (8 * i)) & 0xFF);
  }
  return out;
}
inline std::string u32_big_endian(std::uint64_t value) { return big_endian(value, 4); }
inline std::string u64_big_endian(std::uint64_t value) { return big_endian(value, 8); }

}  // namespace winnow::extract
