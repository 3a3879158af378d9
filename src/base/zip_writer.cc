// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/zip_writer.h"

#include <array>
#include <utility>

#include <zlib.h>

namespace winnow {
namespace {

constexpr int level = 1;  // Tables of text shrink to a tenth already; higher levels cost thrice.
constexpr std::uint16_t version_needed = 20;
constexpr std::uint16_t sizes_behind_and_utf8 = 0x0808;
constexpr std::uint16_t deflated = 8;
constexpr std::uint16_t date_1980_01_01 = 0x21;
constexpr std::size_t piece_bytes = 32 << 10;

void append(std::string& out, std::uint64_t value, int bytes) {
  for (int i = 0; i < bytes; ++i) out += static_cast<char>((value >> (8 * i)) & 0xFFU);
}

}  // namespace

struct ZipWriter::Deflate {
  z_stream stream{};
};

ZipWriter::ZipWriter(Write write)
    : write_(std::move(write)), deflate_(std::make_unique<Deflate>()) {
  // Raw deflate: the ZIP brings its own header and checksum.
  deflateInit2(&deflate_->stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

ZipWriter::~ZipWriter() { deflateEnd(&deflate_->stream); }

bool ZipWriter::put(std::string_view bytes) {
  written_ += bytes.size();
  if (goes_on_ && !bytes.empty()) goes_on_ = write_(bytes);
  return goes_on_;
}

bool ZipWriter::begin(const std::string& name) {
  members_.push_back({.name = name, .at = written_});
  members_.back().crc = static_cast<std::uint32_t>(crc32(0, nullptr, 0));
  deflateReset(&deflate_->stream);
  std::string header = "PK\3\4";
  append(header, version_needed, 2);
  append(header, sizes_behind_and_utf8, 2);
  append(header, deflated, 2);
  append(header, 0, 2);
  append(header, date_1980_01_01, 2);
  append(header, 0, 12);  // Checksum and sizes stand behind the data.
  append(header, name.size(), 2);
  append(header, 0, 2);
  return put(header + name);
}

bool ZipWriter::deflate(std::string_view bytes, int flush) {
  z_stream& stream = deflate_->stream;
  // zlib takes what it does not change as writable.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
  std::array<char, piece_bytes> out{};
  do {
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    ::deflate(&stream, flush);
    const std::size_t size = out.size() - stream.avail_out;
    members_.back().packed += size;
    if (!put({out.data(), size})) return false;
  } while (stream.avail_out == 0);
  return true;
}

bool ZipWriter::add(std::string_view bytes) {
  if (!goes_on_ || bytes.empty()) return goes_on_;
  Member& member = members_.back();
  member.bytes += bytes.size();
  member.crc = static_cast<std::uint32_t>(crc32(
      member.crc, reinterpret_cast<const Bytef*>(bytes.data()), static_cast<uInt>(bytes.size())));
  return deflate(bytes, Z_NO_FLUSH);
}

bool ZipWriter::end() {
  if (!goes_on_ || !deflate({}, Z_FINISH)) return false;
  const Member& member = members_.back();
  std::string behind = "PK\7\10";
  append(behind, member.crc, 4);
  append(behind, member.packed, 4);
  append(behind, member.bytes, 4);
  return put(behind);
}

bool ZipWriter::finish() {
  const std::uint64_t directory = written_;
  for (const Member& member : members_) {
    std::string entry = "PK\1\2";
    append(entry, version_needed, 2);
    append(entry, version_needed, 2);
    append(entry, sizes_behind_and_utf8, 2);
    append(entry, deflated, 2);
    append(entry, 0, 2);
    append(entry, date_1980_01_01, 2);
    append(entry, member.crc, 4);
    append(entry, member.packed, 4);
    append(entry, member.bytes, 4);
    append(entry, member.name.size(), 2);
    append(entry, 0, 12);  // Extra field, comment, disk, attributes.
    append(entry, member.at, 4);
    put(entry + member.name);
  }
  std::string end = "PK\5\6";
  append(end, 0, 4);
  append(end, members_.size(), 2);
  append(end, members_.size(), 2);
  append(end, written_ - directory, 4);
  append(end, directory, 4);
  append(end, 0, 2);
  return put(end);
}

}  // namespace winnow
