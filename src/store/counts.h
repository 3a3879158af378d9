// SPDX-License-Identifier: AGPL-3.0-or-later
// store/counts.h: what containers declare beside what was found, in sentences. For store/ alone.
#pragma once

#include <vector>

#include "base/result.h"
#include "model/ledger.h"
#include "store/case.h"

namespace winnow::store {

bool adds_up(const LedgerCount& count);
// "the archive's directory declares 9 members, found 8; 1 is missing".
std::string sentence_of(const LedgerCount& count);
Result<std::vector<LedgerCount>> counts_of_reading(const View& view, std::int64_t reading);
// Counts of best readings that do not add up, at most `count`.
Result<std::vector<LedgerCount>> list_bad_counts(const View& view, std::int64_t count);

}  // namespace winnow::store
