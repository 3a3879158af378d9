// SPDX-License-Identifier: AGPL-3.0-or-later
// store/record_import.h: records written by hand or by another program, one per line.
//
// In:     lines of JSON: {"kind":"claim","key":"@c1","record":{...}}. A key stands for the id that
//         the case gives: later lines write "@c1" where an id or a reference is wanted. A document
//         may be named by its bytes, "sha256:<64 hex digits>", or by where it lies,
//         "path:letters/a.pdf" (store/document_paths.h). "changes" and "withdraws" name a record of
//         which the line is the next version, or which it takes back. Fields that are missing have
//         their defaults (docs/formats/records.md).
// Out:    how many were stored, and the lines that were not, each with its reason; the rest stands.
// Fails:  unavailable if the case cannot be written.
// Holds:  every line is a change with its own entry of the journal. What the case made by itself (a
//         source under a name it knows, the own organisation, the step of a hand-over, the rest of
//         a question) is changed instead of added. Assessments are computed, never imported.
// Cost:   groups of 500 lines share a commit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "store/case.h"

namespace winnow::store {

struct BadLine {
  std::int64_t number = 0;  // From 1.
  Error error{};
};
struct ImportedRecords {
  std::int64_t lines = 0;  // That are not blank.
  std::int64_t stored = 0;
  std::vector<BadLine> bad{};
};
Result<ImportedRecords> import_records(Case& open_case, std::string_view text,
                                       const std::string& actor);

}  // namespace winnow::store
