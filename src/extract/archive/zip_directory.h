// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/zip_directory.h: the central directory of a ZIP, which alone says what is in it.
//
// In:     the whole file. Searching for signatures is wrong: stored members hold directories of
//         their own, so only the last end record whose comment reaches the end of the file counts.
// Out:    the members in the order of the directory; their bytes stay where they are.
// Holds:  offsets are corrected for bytes in front of the archive; nothing is trusted before it was
//         checked against the size of the file.
// From:   APPNOTE.TXT 6.3.9, sections 4.3-4.5.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::extract {

struct ZipMember {
  std::uint64_t index = 0;      // Position in the directory, from 0.
  std::string_view raw_name{};  // Bytes as they stand in the directory.
  std::string_view record{};    // The whole central record.
  std::string unicode_name{};   // Of the Unicode path field, if it fits the name.
  std::uint16_t flags = 0;
  std::uint16_t method = 0;  // Behind AES: the method inside.
  std::uint32_t crc = 0;
  std::uint32_t dos_time = 0;  // Date in the upper half. Local time without zone.
  std::optional<std::int64_t> unix_time{};
  std::uint64_t packed_bytes = 0;
  std::uint64_t bytes = 0;
  std::uint64_t disk = 0;
  std::uint64_t local_at = 0;    // Local header, in this file.
  std::uint64_t attributes = 0;  // External: mode in the upper half if made on Unix.
  std::uint8_t made_on = 0;      // 0 DOS, 3 Unix, 19 macOS.
  bool is_aes = false;

  bool is_encrypted() const { return (flags & 1U) != 0; }
  bool is_utf8() const { return (flags & 0x800U) != 0; }
  bool is_folder() const { return raw_name.ends_with('/') && bytes == 0; }
  bool is_link() const { return made_on == 3 && ((attributes >> 28) & 0xFU) == 0xA; }
};

struct ZipDirectory {
  std::vector<ZipMember> members{};
  std::uint64_t declared = 0;  // Members, by the end record.
  std::uint64_t disk = 0;      // Number of this volume, by the end record.
  std::uint64_t at = 0;        // Offset of the first central record.
  std::uint64_t shift = 0;     // Bytes in front of the archive.
};

// Nothing if no end record is found.
std::optional<ZipDirectory> parse_zip_directory(std::string_view file);

// Where the packed bytes of a member stand; nothing if its local header is absent or the bytes
// reach beyond the file (then `is_cut` tells which).
struct ZipPlace {
  std::string_view packed{};
  std::string_view local_name{};
  std::uint64_t header_bytes = 0;
  bool is_absent = false;
  bool is_cut = false;
};
ZipPlace locate_zip_member(std::string_view file, const ZipMember& member);

// The unpacked bytes of a stored or deflated member, at most `bytes_max`; "" for all others. For
// small parts that tell the type of a file.
std::string small_zip_member(std::string_view file, const ZipMember& member, std::size_t bytes_max);

}  // namespace winnow::extract
