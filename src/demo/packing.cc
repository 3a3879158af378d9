// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/packing.h"

#include <array>
#include <cstdint>

#include <archive.h>
#include <archive_entry.h>
#include <fmt/core.h>
#include <zlib.h>

#include "base/check.h"

namespace winnow::demo {
namespace {

constexpr std::uint32_t packed_at = 1577836800;  // 2020-01-01T00:00:00Z
constexpr int zip_date = ((2020 - 1980) << 9) | (1 << 5) | 1;

void put(std::string& out, std::uint32_t number, int bytes) {
  for (int at = 0; at < bytes; ++at) out += static_cast<char>((number >> (8 * at)) & 0xFF);
}

std::uint32_t checksum(std::string_view bytes) {
  return static_cast<std::uint32_t>(
      crc32(0, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
}

// `window` as zlib has it: -15 is a bare stream, 31 a gzip with an empty header.
std::string deflated(std::string_view bytes, int window) {
  z_stream stream{};
  CHECK(deflateInit2(&stream, 9, Z_DEFLATED, window, 8, Z_DEFAULT_STRATEGY) == Z_OK);
  std::string out(deflateBound(&stream, bytes.size()), '\0');
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  CHECK(deflate(&stream, Z_FINISH) == Z_STREAM_END);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

// The encryption of APPNOTE.TXT section 6.1.
class ZipCipher {
 public:
  explicit ZipCipher(std::string_view password) {
    for (const char letter : password) feed(static_cast<std::uint8_t>(letter));
  }
  std::string encrypt(std::string_view plain) {
    std::string out;
    for (const char letter : plain) {
      const std::uint32_t mask = (keys_[2] | 2U) & 0xFFFFU;
      const auto byte = static_cast<std::uint8_t>((mask * (mask ^ 1U)) >> 8);
      out += static_cast<char>(static_cast<std::uint8_t>(letter) ^ byte);
      feed(static_cast<std::uint8_t>(letter));
    }
    return out;
  }

 private:
  static std::uint32_t step(std::uint32_t crc, std::uint32_t byte) {
    const auto* table = get_crc_table();
    return static_cast<std::uint32_t>(table[(crc ^ byte) & 0xFFU]) ^ (crc >> 8);
  }
  void feed(std::uint8_t byte) {
    keys_[0] = step(keys_[0], byte);
    keys_[1] = (keys_[1] + (keys_[0] & 0xFFU)) * 134775813U + 1U;
    keys_[2] = step(keys_[2], keys_[1] >> 24);
  }
  std::array<std::uint32_t, 3> keys_{0x12345678U, 0x23456789U, 0x34567890U};
};

// OpenDocument wants its first member readable without inflating.
bool is_stored(const Member& member) { return member.name == "mimetype"; }

std::string zip_fields(const Member& member, std::string_view body, bool encrypted) {
  std::string out;
  put(out, 20, 2);
  put(out, 0x0800U | (encrypted ? 1U : 0U), 2);  // Names are UTF-8.
  put(out, is_stored(member) ? 0 : 8, 2);
  put(out, 0, 2);
  put(out, zip_date, 2);
  put(out, checksum(member.bytes), 4);
  put(out, static_cast<std::uint32_t>(body.size()), 4);
  put(out, static_cast<std::uint32_t>(member.bytes.size()), 4);
  put(out, static_cast<std::uint32_t>(member.name.size()), 2);
  put(out, 0, 2);
  return out;
}

std::string tar_header(const Member& member) {
  std::string head = member.name.substr(0, 99);
  head.resize(100);
  head += fmt::format("{:07o}", 0644) + '\0' + fmt::format("{:07o}", 0) + '\0';
  head += fmt::format("{:07o}", 0) + '\0' + fmt::format("{:011o}", member.bytes.size()) + '\0';
  head += fmt::format("{:011o}", packed_at) + '\0' + "        0";
  head.resize(257);
  head += std::string("ustar\0", 6) + "00";
  head.resize(512);
  unsigned sum = 0;
  for (const char letter : head) sum += static_cast<std::uint8_t>(letter);
  head.replace(148, 8, fmt::format("{:06o}", sum) + std::string("\0 ", 2));
  return head;
}

}  // namespace

std::string zip(const std::vector<Member>& members, std::string_view password) {
  std::string out;
  std::string directory;
  for (const Member& member : members) {
    std::string body = is_stored(member) ? member.bytes : deflated(member.bytes, -15);
    if (!password.empty()) {
      std::string salt = "winnow-demo";
      salt +=
          static_cast<char>(checksum(member.bytes) >> 24);  // How readers tell a wrong password.
      body = ZipCipher(password).encrypt(salt + body);
    }
    const std::string fields = zip_fields(member, body, !password.empty());
    put(directory, 0x02014b50, 4);
    put(directory, 20, 2);
    directory += fields;
    put(directory, 0, 4);
    put(directory, 0, 2);
    put(directory, 0, 4);
    put(directory, static_cast<std::uint32_t>(out.size()), 4);
    directory += member.name;
    put(out, 0x04034b50, 4);
    out += fields + member.name + body;
  }
  const auto start = static_cast<std::uint32_t>(out.size());
  out += directory;
  put(out, 0x06054b50, 4);
  put(out, 0, 4);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(members.size()), 2);
  put(out, static_cast<std::uint32_t>(directory.size()), 4);
  put(out, start, 4);
  put(out, 0, 2);
  return out;
}

std::string gzip(std::string_view bytes) { return deflated(bytes, 31); }

std::string tar(const std::vector<Member>& members) {
  std::string out;
  for (const Member& member : members) {
    out += tar_header(member) + member.bytes;
    out.resize((out.size() + 511) / 512 * 512);
  }
  out.resize(out.size() + 1024);
  return out;
}

std::string seven_zip(const std::vector<Member>& members) {
  std::size_t total = 1 << 16;
  for (const Member& member : members) total += member.bytes.size() * 2;
  std::string out(total, '\0');
  std::size_t used = 0;
  archive* writer = archive_write_new();
  CHECK(archive_write_set_format_7zip(writer) == ARCHIVE_OK);
  CHECK(archive_write_open_memory(writer, out.data(), out.size(), &used) == ARCHIVE_OK);
  for (const Member& member : members) {
    archive_entry* entry = archive_entry_new();
    archive_entry_set_pathname_utf8(entry, member.name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(member.bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    archive_entry_set_mtime(entry, packed_at, 0);
    CHECK(archive_write_header(writer, entry) == ARCHIVE_OK);
    archive_write_data(writer, member.bytes.data(), member.bytes.size());
    archive_entry_free(entry);
  }
  CHECK(archive_write_close(writer) == ARCHIVE_OK);
  archive_write_free(writer);
  out.resize(used);
  return out;
}

}  // namespace winnow::demo
