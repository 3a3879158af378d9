// SPDX-License-Identifier: AGPL-3.0-or-later
// base/zip_writer.h: a ZIP written front to back, for exports of any size.
//
// In:     members in order; the bytes of a member in pieces.
// Out:    pieces of the archive through `write`, which says false if nobody listens any more.
// Holds:  memory does not grow with the members; the same members give the same bytes (the date is
//         1980-01-01). A member stays below 4 GiB.
// From:   APPNOTE.TXT 6.3.10 (sizes behind the data, general purpose bit 3).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

class ZipWriter {
 public:
  using Write = std::function<bool(std::string_view)>;
  explicit ZipWriter(Write write);
  ~ZipWriter();
  ZipWriter(const ZipWriter&) = delete;
  ZipWriter& operator=(const ZipWriter&) = delete;

  // Each false once `write` said so; the rest of the calls then do nothing.
  bool begin(const std::string& name);
  bool add(std::string_view bytes);
  bool end();     // Of the member.
  bool finish();  // Of the archive.

 private:
  struct Deflate;
  struct Member {
    std::string name{};
    std::uint64_t at = 0;
    std::uint32_t crc = 0;
    std::uint64_t packed = 0;
    std::uint64_t bytes = 0;
  };
  bool put(std::string_view bytes);
  bool deflate(std::string_view bytes, int flush);

  Write write_;
  std::unique_ptr<Deflate> deflate_;
  std::vector<Member> members_{};
  std::uint64_t written_ = 0;
  bool goes_on_ = true;
};

}  // namespace winnow
