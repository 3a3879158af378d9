// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_directory.h"

#include <algorithm>

#include <zlib.h>

#include "base/text.h"
#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t end_record_bytes = 22;
constexpr std::size_t central_record_bytes = 46;
constexpr std::size_t local_header_bytes = 30;
constexpr std::size_t comment_bytes_max = 65535;

// The end record must reach the end of the file with its comment. Files with bytes appended exist;
// for them the last record that lies within the file is taken, if no better one is there.
std::size_t find_end_record(std::string_view file) {
  if (file.size() < end_record_bytes) return std::string_view::npos;
  const std::size_t tail = std::min(file.size(), end_record_bytes + comment_bytes_max);
  std::size_t at = file.rfind("PK\5\6"sv, file.size() - end_record_bytes);
  std::size_t second_best = std::string_view::npos;
  while (at != std::string_view::npos && at + tail >= file.size()) {
    const std::size_t end = at + end_record_bytes + u16_at(file, at + 20);
    if (end == file.size()) return at;
    if (end < file.size() && second_best == std::string_view::npos) second_best = at;
    if (at == 0) break;
    at = file.rfind("PK\5\6"sv, at - 1);
  }
  return second_best;
}

struct EndRecord {
  std::uint64_t disk = 0;
  std::uint64_t members = 0;
  std::uint64_t directory_bytes = 0;
  std::uint64_t directory_at = 0;
  std::uint64_t ends_directory = 0;  // Offset where the directory must end.
};

EndRecord read_end_record(std::string_view file, std::size_t at) {
  EndRecord end{.disk = u16_at(file, at + 4),
                .members = u16_at(file, at + 10),
                .directory_bytes = u32_at(file, at + 12),
                .directory_at = u32_at(file, at + 16),
                .ends_directory = at};
  const bool needs_64 =
      end.members == 0xFFFF || end.directory_bytes == 0xFFFFFFFF || end.directory_at == 0xFFFFFFFF;
  if (!needs_64 || at < 20 || file.substr(at - 20, 4) != "PK\6\7"sv) return end;
  std::uint64_t wide_at = u64_at(file, at - 20 + 8);
  if (wide_at >= file.size() || file.substr(wide_at, 4) != "PK\6\6"sv) {
    wide_at = at >= 76 ? at - 76 : 0;
  }
  if (file.substr(wide_at, 4) != "PK\6\6"sv) return end;
  end.disk = u32_at(file, wide_at + 16);
  end.members = u64_at(file, wide_at + 32);
  end.directory_bytes = u64_at(file, wide_at + 40);
  end.directory_at = u64_at(file, wide_at + 48);
  end.ends_directory = wide_at;
  return end;
}

void read_wide_sizes(std::string_view field, ZipMember& member) {
  std::size_t at = 0;
  const auto take = [&](std::uint64_t& value) {
    if (value != 0xFFFFFFFF || at + 8 > field.size()) return;
    value = u64_at(field, at);
    at += 8;
  };
  take(member.bytes);
  take(member.packed_bytes);
  take(member.local_at);
}

void read_unicode_path(std::string_view field, ZipMember& member) {
  if (field.size() <= 5 || field[0] != 1) return;
  const auto crc = ::crc32(0, reinterpret_cast<const Bytef*>(member.raw_name.data()),
                           static_cast<uInt>(member.raw_name.size()));
  const std::string_view name = field.substr(5);
  if (crc == u32_at(field, 1) && is_valid_utf8(name)) member.unicode_name = std::string(name);
}

void read_extra(std::string_view extra, ZipMember& member) {
  while (extra.size() >= 4) {
    const std::uint16_t id = u16_at(extra, 0);
    const std::size_t size = std::min<std::size_t>(u16_at(extra, 2), extra.size() - 4);
    const std::string_view field = extra.substr(4, size);
    if (id == 0x0001) read_wide_sizes(field, member);
    if (id == 0x7075) read_unicode_path(field, member);
    if (id == 0x5455 && field.size() >= 5 && (field[0] & 1) != 0) {
      member.unix_time = static_cast<std::int32_t>(u32_at(field, 1));
    }
    if (id == 0x9901 && field.size() >= 7) {
      member.is_aes = true;
      member.method = u16_at(field, 5);
    }
    extra.remove_prefix(4 + size);
  }
}

ZipMember read_member(std::string_view record, std::uint64_t index) {
  ZipMember member;
  member.index = index;
  member.record = record;
  member.made_on = static_cast<std::uint8_t>(record[5]);
  member.flags = u16_at(record, 8);
  member.method = u16_at(record, 10);
  member.dos_time = u32_at(record, 12);
  member.crc = u32_at(record, 16);
  member.packed_bytes = u32_at(record, 20);
  member.bytes = u32_at(record, 24);
  const std::size_t name_bytes = u16_at(record, 28);
  member.disk = u16_at(record, 34);
  member.attributes = u32_at(record, 38);
  member.local_at = u32_at(record, 42);
  member.raw_name = record.substr(central_record_bytes, name_bytes);
  read_extra(record.substr(central_record_bytes + name_bytes, u16_at(record, 30)), member);
  return member;
}

}  // namespace

std::optional<ZipDirectory> parse_zip_directory(std::string_view file) {
  const std::size_t end_at = find_end_record(file);
  if (end_at == std::string_view::npos) return std::nullopt;
  const EndRecord end = read_end_record(file, end_at);
  ZipDirectory directory{.declared = end.members, .disk = end.disk};
  directory.at = end.directory_at;
  // Bytes in front of the archive move all offsets by the same amount. The directory ends where the
  // end record begins, and that tells how many they are.
  if (end.directory_bytes <= end.ends_directory) {
    const std::uint64_t true_at = end.ends_directory - end.directory_bytes;
    const bool there = file.substr(true_at, 4) == "PK\1\2"sv;
    if (there && true_at > end.directory_at && end.disk == 0) {
      directory.shift = true_at - end.directory_at;
    }
    if (there) directory.at = true_at;
  }
  std::uint64_t at = directory.at;
  while (at < file.size() && file.size() - at >= central_record_bytes &&
         file.substr(at, 4) == "PK\1\2"sv) {
    const std::size_t bytes = central_record_bytes + u16_at(file, at + 28) + u16_at(file, at + 30) +
                              u16_at(file, at + 32);
    if (bytes > file.size() - at) break;
    ZipMember member = read_member(file.substr(at, bytes), directory.members.size());
    member.local_at += directory.shift;
    directory.members.push_back(std::move(member));
    at += bytes;
  }
  return directory;
}

ZipPlace locate_zip_member(std::string_view file, const ZipMember& member) {
  ZipPlace place;
  if (member.local_at >= file.size() || file.size() - member.local_at < local_header_bytes ||
      file.substr(member.local_at, 4) != "PK\3\4"sv) {
    place.is_absent = true;
    return place;
  }
  const std::string_view local = file.substr(member.local_at);
  const std::size_t name_bytes = u16_at(local, 26);
  place.header_bytes = local_header_bytes + name_bytes + u16_at(local, 28);
  place.local_name = local.substr(local_header_bytes, name_bytes);
  if (place.header_bytes > local.size()) {
    place.is_cut = true;
    return place;
  }
  place.packed = local.substr(place.header_bytes, member.packed_bytes);
  place.is_cut = place.packed.size() < member.packed_bytes;
  return place;
}

std::string small_zip_member(std::string_view file, const ZipMember& member,
                             std::size_t bytes_max) {
  const ZipPlace place = locate_zip_member(file, member);
  if (place.is_absent || member.is_encrypted()) return {};
  if (member.method == 0) return std::string(place.packed.substr(0, bytes_max));
  if (member.method != 8) return {};
  z_stream stream{};
  if (inflateInit2(&stream, -15) != Z_OK) return {};
  std::string out(bytes_max, '\0');
  const std::string_view packed = place.packed.substr(0, bytes_max);
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  ::inflate(&stream, Z_SYNC_FLUSH);
  out.resize(stream.total_out);
  inflateEnd(&stream);
  return out;
}

}  // namespace winnow::extract
