// SPDX-License-Identifier: AGPL-3.0-or-later
// cage/landlock.h: takes the file system and the network away from the calling process.
//
// Holds:  all rights that the kernel's version knows are handled; only the folders given can be
//         read. The constants above version 2 are ours: Debian 12's headers end there.
#pragma once

#include <cstdint>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace winnow::cage {

// The kernel's version of Landlock; 0 if it has none.
std::int64_t landlock_abi();

Result<> enter_landlock(std::int64_t abi, const std::vector<Descriptor>& readable);

}  // namespace winnow::cage
