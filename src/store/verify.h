// SPDX-License-Identifier: AGPL-3.0-or-later
// store/verify.h: everything that can be recomputed, recomputed: blobs, journal, totals, database.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/ledger.h"

namespace winnow::store {

struct Verification {
  std::int64_t blobs = 0;
  std::int64_t blob_bytes = 0;
  std::int64_t unused_blobs = 0;  // On disk, in no row: left by a crash, harmless.
  std::int64_t journal_entries = 0;
  std::string journal_root_hex{};
  std::vector<std::string> complaints{};  // Empty = sound.
};
// `progress` hears how many blobs of how many are hashed; may be empty.
using VerifyProgress = std::function<void(std::int64_t done, std::int64_t of)>;
Result<Verification> verify_case(const View& view, IndexRecords index_records,
                                 const VerifyProgress& progress);

}  // namespace winnow::store
