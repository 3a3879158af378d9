// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/archive_zip.h: the members of a ZIP by its central directory.
//
// Out:    false if there is no directory: then nothing was said, and the file may still be walked
//         by its local headers.
// Holds:  stored and deflated members are unpacked here; the other methods and encrypted members go
//         through libarchive, each as an archive of one member, so that one bad member cannot move
//         the reading of the next. A password counts only if the whole member has the right CRC.
#pragma once

#include "extract/archive/archive_tally.h"

namespace winnow::extract {

bool read_zip_members(const Input& input, const Job& job, Sink& sink, ArchiveTally& tally);

}  // namespace winnow::extract
