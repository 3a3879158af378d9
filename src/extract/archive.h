// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive.h: archives and single compressed streams as lists of members.
//
// In:     zip, 7z, rar, tar, cpio, iso, cab, lha, xar, ar, warc; gz, bz2, xz, lzma, lz, zst, lz4,
//         Z.
// Out:    one child per member, with the container's own key as locator: ZIP u32be index in the
//         central directory + raw name; WARC u64be offset of the record; others u32be ordinal + raw
//         name; a stream u32be 0. Links, folders and devices are children without bytes.
// Holds:  names are data; a member that fails is ended with a reason and the next one goes on;
//         locked members are listed. Nothing is unpacked at `limits.depth` or below it.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_archive(const Input& input, const Job& job, Sink& sink);
Done read_compressed(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
