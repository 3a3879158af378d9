// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/support/case_records.h: the records of a case, as a computation takes them.
//
// Out:    current versions of all records that are not withdrawn, and of every document they speak
//         of its name and the hand-overs it lies in.
// Fails:  as the store fails; a document that is not there keeps its reference as its name.
// Cost:   all records of the case: 10,000 attributions in about 0.1 s.
#pragma once

#include <string>

#include "base/result.h"
#include "store/case.h"
#include "weigh/support/records.h"

namespace winnow::weigh {

Result<Records> load_case_records(const store::View& view);

// Only what the claim or question rests on, and all sources: the same result of weighing it at the
// cost of what it reaches.
Result<Records> load_records_behind(const store::View& view, const std::string& reference);

}  // namespace winnow::weigh
