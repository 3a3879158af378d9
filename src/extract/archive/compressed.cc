// SPDX-License-Identifier: AGPL-3.0-or-later
#include <chrono>

#include <fmt/format.h>
#include <zlib.h>

#include "base/text.h"
#include "base/time.h"
#include "extract/archive.h"
#include "extract/archive/archive_stream.h"
#include "extract/archive/archive_tally.h"
#include "extract/archive/member_names.h"
#include "extract/archive/member_writer.h"
#include "extract/bytes_at.h"
#include "extract/detect/signature_table.h"

namespace winnow::extract {
namespace {

constexpr std::size_t piece_bytes = 256 << 10;

struct GzipHeader {
  std::string name{};
  std::int64_t seconds = 0;
};

GzipHeader read_gzip_header(std::string_view bytes) {
  GzipHeader header{.seconds = u32_at(bytes, 4)};
  if (bytes.size() < 12) return header;
  std::size_t at = 10;
  const auto flags = static_cast<unsigned char>(bytes[3]);
  if ((flags & 4U) != 0) at += 2U + u16_at(bytes, at);
  if ((flags & 8U) != 0 && at < bytes.size()) {
    const std::size_t end = bytes.find('\0', at);
    if (end != std::string_view::npos) header.name = std::string(bytes.substr(at, end - at));
  }
  return header;
}

// The name without the ending of the compression: "a.tar.gz" and "a.tgz" both hold "a.tar".
std::string name_inside(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || dot == 0) return std::string(name) + ".unpacked";
  const std::string ending = lower_ascii(name.substr(dot + 1));
  const std::string stem(name.substr(0, dot));
  for (const char* tar : {"tgz", "tbz", "tbz2", "txz", "tlz", "taz", "tzst"}) {
    if (ending == tar) return stem + ".tar";
  }
  return stem;
}

// zlib checks what libarchive skips: CRC and length of each gzip stream. Streams in a row are one
// file, as every program that unpacks them has it.
std::string unpack_zlib(std::string_view packed, MemberWriter& writer) {
  z_stream stream{};
  if (inflateInit2(&stream, 15 + 32) != Z_OK) return "damaged";
  std::string buffer(piece_bytes, '\0');
  std::string reason;
  for (bool more = true; more;) {
    if (stream.avail_in == 0) {
      const std::string_view piece = packed.substr(0, 1U << 30);
      stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(piece.data()));
      stream.avail_in = static_cast<uInt>(piece.size());
      packed.remove_prefix(piece.size());
    }
    stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
    stream.avail_out = static_cast<uInt>(buffer.size());
    const int status = ::inflate(&stream, Z_NO_FLUSH);
    more = writer.write({buffer.data(), buffer.size() - stream.avail_out});
    if (status == Z_STREAM_END) {
      const std::string_view rest(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
      const bool another = rest.starts_with("\x1F\x8B");
      more = more && another && inflateReset(&stream) == Z_OK;
    } else if (status != Z_OK) {
      const bool check = stream.msg != nullptr && std::string_view(stream.msg).ends_with("check");
      reason = status == Z_BUF_ERROR ? "truncated" : check ? "checksum_differs" : "damaged";
      more = false;
    }
  }
  inflateEnd(&stream);
  return reason;
}

std::string unpack_by_library(std::string_view bytes, std::string_view type, MemberWriter& writer) {
  ArchiveStream stream(bytes, type, ArchiveStream::Form::single_stream);
  if (stream.next() != Step::ok) return reason_of_error(stream.error());
  for (;;) {
    std::string_view piece;
    const Step step = stream.read(piece);
    if (!piece.empty() && !writer.write(piece)) return {};
    if (step == Step::end) return {};
    if (step == Step::fatal) return reason_of_error(stream.error());
  }
}

Child announce(const Input& input, const Job& job, std::string_view type) {
  std::string raw = name_inside(job.name);
  Child child{.kind = ChildKind::member,
              .container_kind = std::string(type),
              .locator_hex = to_hex(u32_big_endian(0))};
  if (type == "gz") {
    const GzipHeader header = read_gzip_header(input.bytes);
    if (!header.name.empty()) raw = header.name;
    if (header.seconds != 0) {
      child.times.push_back({.key = "modified",
                             .value = to_text(Instant(std::chrono::seconds(header.seconds))),
                             .raw = std::to_string(header.seconds),
                             .origin = "gzip header"});
    }
  }
  ShownName shown = show_name(raw, "windows-1252");
  child.path = std::move(shown.path);
  child.name_encoding = std::move(shown.encoding);
  child.raw_name_hex = to_hex(raw);
  if (shown.is_suspicious) child.notes.emplace_back("name_suspicious");
  return child;
}

}  // namespace

Done read_compressed(const Input& input, const Job& job, Sink& sink) {
  ArchiveTally tally;
  if (job.depth >= job.limits.depth) {
    tally.limit = "over_depth";
    complain(sink, tally.limit, true,
             fmt::format("it lies inside {} containers and is not opened", job.depth));
    return finish_archive(tally, archive_reader());
  }
  std::string_view type = type_by_signature(input.bytes);
  if (type.empty()) type = "zlib";
  sink.child(announce(input, job, type));
  MemberWriter writer(sink, job.limits, input.bytes.size());
  const bool by_zlib = type == "gz" || type == "zlib";
  const std::string reason =
      by_zlib ? unpack_zlib(input.bytes, writer) : unpack_by_library(input.bytes, type, writer);
  writer.end(reason);
  sink.count({.what = "members", .declared = 1, .declared_by = "stream", .found = 1});
  tally.found = 1;
  if (!writer.stopped_by().empty()) {
    tally.limit = writer.stopped_by();
    complain(sink, tally.limit, true, "a limit ended the unpacking");
  } else if (!reason.empty()) {
    if (writer.bytes() == 0) tally.found = 0;
    tally.loss = reason;
    complain(sink, reason, true, "the compressed stream could not be read to its end");
  }
  return finish_archive(tally, by_zlib ? std::string("zlib ") + zlibVersion() : archive_reader());
}

}  // namespace winnow::extract
