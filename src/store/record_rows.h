// SPDX-License-Identifier: AGPL-3.0-or-later
// store/record_rows.h: versions of records as rows, without their type. For the files of store/
// and weigh/support/case_records.h; everybody else uses store/records.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/case.h"
#include "store/record_references.h"

namespace winnow::store {

struct RecordRow {
  RecordKind kind = RecordKind::source;
  std::string id{};
  std::int64_t version = 0;
  bool is_withdrawn = false;
  std::string json{};
};

// `naming`: only records whose newest version names all of these references.
struct RecordFilter {
  bool with_withdrawn = false;
  std::vector<std::string> naming{};
};

// The id that the next record of the kind gets.
Result<std::string> next_record_id(const View& view, RecordKind kind, char letter);
Result<std::optional<RecordRow>> find_record(const View& view, RecordKind kind,
                                             const std::string& id);
Result<std::vector<RecordRow>> record_versions(const View& view, RecordKind kind,
                                               const std::string& id);
Result<std::vector<RecordRow>> record_rows(const View& view, RecordKind kind,
                                           const RecordFilter& filter);
// Newest versions, by kind and in order of entry, of all that the reference rests on, itself
// included if it is a record, and of the questions about it; none that is withdrawn.
Result<std::vector<RecordRow>> records_behind(const View& view, const std::string& reference);
// Made by one entry of the journal.
Result<std::vector<RecordRow>> rows_of_entry(const View& view, std::int64_t entry);

// One more version: row, edges, stale marks, objects of the journal entry.
Result<> put_record(Change& change, const RecordRow& row, const std::vector<RecordEdge>& edges);

Error no_record(RecordKind kind, const std::string& id);
// Somebody else was faster, or the record is withdrawn.
Error changed_meanwhile(const RecordRow& row, const RecordHead& head);

}  // namespace winnow::store
