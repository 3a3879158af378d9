// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_member.h"

#include <algorithm>
#include <optional>

#include <zlib.h>

#include "extract/archive/archive_stream.h"
#include "extract/archive/archive_tally.h"
#include "extract/archive/zip_cipher.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t piece_bytes = 256 << 10;

std::uint32_t crc_of(std::uint32_t crc, std::string_view bytes) {
  return static_cast<std::uint32_t>(
      ::crc32_z(crc, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

std::string unpack_stored(std::string_view packed, std::uint32_t& crc, const Receiver& receive,
                          bool& stopped) {
  while (!packed.empty() && !stopped) {
    const std::string_view piece = packed.substr(0, piece_bytes);
    packed.remove_prefix(piece.size());
    crc = crc_of(crc, piece);
    stopped = !receive(piece);
  }
  return {};
}

std::string unpack_deflated(std::string_view packed, std::uint32_t& crc, const Receiver& receive,
                            bool& stopped) {
  z_stream stream{};
  if (inflateInit2(&stream, -15) != Z_OK) return "damaged";
  std::string buffer(piece_bytes, '\0');
  int status = Z_OK;
  while (status == Z_OK && !stopped) {
    if (stream.avail_in == 0 && !packed.empty()) {
      const std::string_view piece = packed.substr(0, 1U << 30);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
      stream.avail_in = static_cast<uInt>(piece.size());
      packed.remove_prefix(piece.size());
    }
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    status = ::inflate(&stream, Z_NO_FLUSH);
    const std::string_view out(buffer.data(), buffer.size() - stream.avail_out);
    crc = crc_of(crc, out);
    if (!out.empty()) stopped = !receive(out);
  }
  inflateEnd(&stream);
  if (stopped || status == Z_STREAM_END) return {};
  return status == Z_BUF_ERROR ? "truncated" : "damaged";
}

// An archive of this one member: its local header and bytes, its central record moved to offset 0,
// and an end record. Whatever stands elsewhere in the file cannot disturb it.
std::string archive_of_one(std::string_view file, const ZipMember& member) {
  const ZipPlace place = locate_zip_member(file, member);
  const std::size_t slack = (member.flags & 8U) != 0 ? 24 : 0;
  std::string one(file.substr(member.local_at, place.header_bytes + place.packed.size() + slack));
  const std::size_t at = one.size();
  std::string record(member.record);
  record.replace(42, 4, "\0\0\0\0"sv);
  one += record;
  const auto little = [&](std::uint64_t value, std::size_t width) {
    for (std::size_t i = 0; i < width; ++i) one += static_cast<char>((value >> (8 * i)) & 0xFF);
  };
  one += "PK\5\6\0\0\0\0\1\0\1\0"sv;
  little(record.size(), 4);
  little(at, 4);
  little(0, 2);
  return one;
}

std::string unpack_by_library(std::string_view file, const ZipMember& member,
                              const std::string& password, const Receiver& receive) {
  const std::string one = archive_of_one(file, member);
  ArchiveStream stream(one, "zip", ArchiveStream::Form::archive, password);
  if (stream.next() != Step::ok) return reason_of_error(stream.error());
  std::uint32_t crc = 0;
  std::uint64_t bytes = 0;
  for (;;) {
    std::string_view piece;
    const Step step = stream.read(piece);
    crc = crc_of(crc, piece);
    bytes += piece.size();
    if (!piece.empty() && !receive(piece)) return {};
    if (step == Step::end) break;
    if (step != Step::fatal) continue;
    const std::string sentence = stream.error();
    if (sentence.find("assphrase") != std::string::npos) return "password_wrong";
    if (sentence.find("nsupported") != std::string::npos) return "unsupported_type";
    if (sentence.find("CRC") != std::string::npos) return "checksum_differs";
    return reason_of_error(sentence);
  }
  // Version 2 of AES leaves the CRC empty; its code was checked by the library.
  const bool has_crc = !member.is_aes || member.crc != 0;
  if (has_crc && crc != member.crc) return "checksum_differs";
  return bytes == member.bytes ? "" : "damaged";
}

}  // namespace

std::string unpack_zip_member(std::string_view file, const ZipMember& member,
                              const std::string& password, const Receiver& receive) {
  const bool known = member.method == 0 || member.method == 8;
  if (!known || member.is_aes) return unpack_by_library(file, member, password, receive);
  const ZipPlace place = locate_zip_member(file, member);
  std::string_view packed = place.packed;
  std::optional<std::string> clear;
  if (member.is_encrypted()) {
    const bool sizes_behind = (member.flags & 8U) != 0;
    const std::uint32_t check = sizes_behind ? (member.dos_time >> 8) & 0xFFU : member.crc >> 24;
    clear = decrypt_traditional(packed, password, static_cast<std::uint8_t>(check));
    if (!clear) return "password_wrong";
    packed = *clear;
  }
  std::uint32_t crc = 0;
  bool stopped = false;
  const std::string reason = member.method == 0 ? unpack_stored(packed, crc, receive, stopped)
                                                : unpack_deflated(packed, crc, receive, stopped);
  if (stopped) return {};
  if (!reason.empty()) return reason;
  if (place.is_cut) return "truncated";
  return crc == member.crc ? "" : "checksum_differs";
}

bool zip_member_opens(std::string_view file, const ZipMember& member, const std::string& password) {
  return unpack_zip_member(file, member, password, [](std::string_view) { return true; }).empty();
}

}  // namespace winnow::extract
