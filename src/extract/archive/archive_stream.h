// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/archive_stream.h: libarchive over memory, with only the formats and filters
// named.
//
// Holds:  filters are switched on one by one: the call for all of them would start programs. Names
//         are read under a UTF-8 locale of this thread, else Unicode names become question marks.
// Fails:  Step::fatal with a sentence; the stream is of no more use.
#pragma once

#include <clocale>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <archive.h>
#include <archive_entry.h>

namespace winnow::extract {

enum class Step { ok, end, fatal };

// Loads what the locale needs from disk, once, before the cage closes.
void warm_up_archives();

class ArchiveStream {
 public:
  enum class Form { archive, single_stream };

  // `type` is a short type name: it selects the format, or for a single stream the filter.
  // `password` "" means none.
  ArchiveStream(std::string_view bytes, std::string_view type, Form form,
                const std::string& password = {});
  ~ArchiveStream();
  ArchiveStream(const ArchiveStream&) = delete;
  ArchiveStream& operator=(const ArchiveStream&) = delete;

  Step next();  // To the next member.
  // A piece of the member's bytes; holes are filled with zeros, in pieces. Empty piece with
  // Step::ok does not occur.
  Step read(std::string_view& piece);

  archive_entry* entry() const { return entry_; }
  // Offset of the header read last.
  std::int64_t header_at() const { return archive_read_header_position(handle_); }
  bool has_encrypted_entries() const;
  std::string error() const;

 private:
  Step read_block();

  archive* handle_ = nullptr;
  archive_entry* entry_ = nullptr;
  locale_t outer_locale_ = nullptr;
  Step opened_ = Step::ok;
  std::string_view block_{};
  std::int64_t block_at_ = 0;
  std::int64_t given_ = 0;
  bool block_ended_ = false;
  std::string zeros_{};
};

}  // namespace winnow::extract
