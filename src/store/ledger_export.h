// SPDX-License-Identifier: AGPL-3.0-or-later
// store/ledger_export.h: the ledger as files that others can check (docs: winnow-ledger/1).
//
// Out:    entries.jsonl (a line a place, sorted by place id), counts.jsonl, summary.json with the
//         root of the tree of RFC 9162 over the lines of entries.jsonl without their newlines.
// Holds:  integers only; passwords never appear. An export holds paths and hashes: a secret.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/case.h"

namespace winnow::store {

// One line of entries.jsonl; `rest` holds the optional keys as JSON, each with its comma before.
struct ExportLine {
  std::string place{};
  std::string in{};  // SHA-256 of the container, or the hand-over's id.
  std::string kind{};
  std::string name{};
  std::string sha256{};
  std::int64_t bytes = 0;
  std::string state{};
  std::string reason{};
  std::string rest{};
};
std::string to_text(const ExportLine& line);

struct ExportedLedger {
  std::int64_t lines = 0;
  std::string root_base64{};
  bool totals_hold = true;
};
struct ExportWish {
  std::string folder{};
  std::string program_version{};
  std::string time{};
  bool counts_only = false;  // Numbers and reasons without names.
};
Result<ExportedLedger> export_ledger(const View& view, const ExportWish& wish);

// Differences between an export and the case, as sentences; empty = equal.
Result<std::vector<std::string>> check_export(const View& view, const std::string& folder);

}  // namespace winnow::store
