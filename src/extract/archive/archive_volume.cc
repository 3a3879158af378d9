// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_volume.h"

#include <algorithm>

#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

// A variable length number of RAR 5: seven bits a byte, low first.
std::uint64_t take_number(std::string_view bytes, std::size_t& at) {
  std::uint64_t value = 0;
  for (unsigned shift = 0; shift < 63 && at < bytes.size(); shift += 7) {
    const auto byte = static_cast<unsigned char>(bytes[at++]);
    value |= std::uint64_t{byte & 0x7FU} << shift;
    if ((byte & 0x80U) == 0) break;
  }
  return value;
}

}  // namespace

bool is_rar_volume(std::string_view bytes) {
  if (bytes.size() < 20) return false;
  if (bytes[6] == 0) return bytes[9] == 0x73 && (u16_at(bytes, 10) & 1U) != 0;
  std::size_t at = 8 + 4;  // Behind the signature and the CRC of the first block.
  take_number(bytes, at);  // Its size.
  if (take_number(bytes, at) != 1) return false;
  const std::uint64_t flags = take_number(bytes, at);
  if ((flags & 1U) != 0) take_number(bytes, at);
  return (take_number(bytes, at) & 1U) != 0;
}

std::optional<std::int64_t> declared_cab_members(std::string_view bytes) {
  if (bytes.size() < 36 || !bytes.starts_with("MSCF")) return std::nullopt;
  return u16_at(bytes, 28);
}

bool has_tar_end_mark(std::string_view bytes) {
  if (bytes.size() < 1024) return false;
  return std::ranges::all_of(bytes.substr(bytes.size() - 1024), [](char c) { return c == 0; });
}

}  // namespace winnow::extract
