// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/archive_tally.h: what became of the members of one archive, and the outcome of it
// all.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "extract/extractor.h"

namespace winnow::extract {

struct ArchiveTally {
  std::int64_t found = 0;       // Members named, with or without bytes.
  std::int64_t with_bytes = 0;  // Members whose bytes came, whole or in part.
  std::int64_t locked = 0;
  std::int64_t missing = 0;  // Named by the directory, absent in the file.
  std::int64_t password_used = 0;
  std::string limit{};  // Reason code of a limit that ended the listing.
  std::string loss{};   // Reason code of what broke the listing off.
};

// A sentence about the container itself. A loss makes it `partly`.
void complain(Sink& sink, std::string code, bool loss, std::string sentence);

// What a library's sentence says: "unsupported_type", "truncated" if bytes ended early, else
// "damaged".
std::string reason_of_error(const std::string& sentence);

// The outcome for a container whose listing ended as the tally says.
Done finish_archive(const ArchiveTally& tally, std::string reader);

// Name and version of the library, as complaints and readings show it.
std::string archive_reader();

}  // namespace winnow::extract
