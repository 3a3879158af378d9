// SPDX-License-Identifier: AGPL-3.0-or-later
// store/records.h: records of weighing in a case: added, changed, withdrawn; never overwritten.
//
// In:     T is a type of store/record_kinds.h. Of the head, a caller gives `why`, and to change a
//         record also id and version as it read them; everything else is filled from the Change.
// Out:    the record as stored.
// Fails:  malformed (a rule of store/record_checks.h, with the field), not_found, out_of_date (says
//         who changed it and when), refused.
// Holds:  each change is one more version; what rests on it becomes stale in the same transaction
//         (store/stale.h). Withdrawn records stay readable.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/json.h"
#include "base/result.h"
#include "store/record_checks.h"
#include "store/record_rows.h"
#include "store/stale.h"

namespace winnow::store {

// What only the case knows of a stored record; nothing for most kinds.
template <class T>
Result<> complete(const View&, T&) {
  return {};
}
Result<> complete(const View& view, Source& source);  // Whether a name is sealed.

template <class T>
Result<T> record_of(const View& view, const RecordRow& row) {
  TRY(T record, from_json<T>(row.json, MissingKeys::keep_default));
  TRY_VOID(complete(view, record));
  return record;
}

// The newest version, withdrawn or not.
template <class T>
Result<T> load_record(const View& view, const std::string& id) {
  TRY(const auto row, find_record(view, RecordOf<T>::kind, id));
  if (!row) return fail(no_record(RecordOf<T>::kind, id));
  return record_of<T>(view, *row);
}

template <class T>
Result<std::vector<T>> records_of(const View& view, const std::vector<RecordRow>& rows) {
  std::vector<T> records;
  for (const auto& row : rows) {
    TRY(records.emplace_back(), record_of<T>(view, row));
  }
  return records;
}

// In order of entry.
template <class T>
Result<std::vector<T>> list_records(const View& view, const RecordFilter& filter = {}) {
  TRY(const auto rows, record_rows(view, RecordOf<T>::kind, filter));
  return records_of<T>(view, rows);
}

// All versions, oldest first. Fails: not_found.
template <class T>
Result<std::vector<T>> record_history(const View& view, const std::string& id) {
  TRY(const auto rows, record_versions(view, RecordOf<T>::kind, id));
  if (rows.empty()) return fail(no_record(RecordOf<T>::kind, id));
  return records_of<T>(view, rows);
}

// The next version as it is, without its rules: the head is filled, `why` is kept.
template <class T>
Result<T> put_version(Change& change, T record, std::int64_t version) {
  record.head.version = version;
  record.head.recorded_by = change.actor();
  record.head.recorded_at = change.now();
  const auto edges =
      edges_of(reference_to(RecordOf<T>::kind, record.head.id), references_in(record));
  TRY_VOID(put_record(change,
                      {.kind = RecordOf<T>::kind,
                       .id = record.head.id,
                       .version = version,
                       .is_withdrawn = record.head.is_withdrawn,
                       .json = to_json(record)},
                      edges));
  return record;
}

// What follows in the same change once a record is there; nothing for most kinds.
template <class T>
Result<> follow(Change&, const T&) {
  return {};
}
Result<> follow(Change& change, const Question& question);      // "Something else" is added.
Result<> follow(Change& change, const Assessment& assessment);  // Its target is up to date.

template <class T>
Result<T> add_record(Change& change, T record) {
  TRY(record.head.id, next_record_id(change, RecordOf<T>::kind, RecordOf<T>::letter));
  record.head.is_withdrawn = false;
  TRY_VOID(check_references(change, references_in(record), true));
  TRY_VOID(check_record(change, record, nullptr));
  TRY(T stored, put_version(change, std::move(record), 1));
  TRY_VOID(follow(change, stored));
  TRY_VOID(complete(change, stored));
  return stored;
}

// The version that the caller read, if nobody was faster.
template <class T>
Result<T> version_read(Change& change, const std::string& id, std::int64_t version) {
  TRY(const auto row, find_record(change, RecordOf<T>::kind, id));
  if (!row) return fail(no_record(RecordOf<T>::kind, id));
  TRY(T before, record_of<T>(change, *row));
  if (row->version != version || row->is_withdrawn) {
    return fail(changed_meanwhile(*row, before.head));
  }
  return before;
}

template <class T>
Result<T> change_record(Change& change, T record) {
  TRY(const T before, version_read<T>(change, record.head.id, record.head.version));
  record.head.is_withdrawn = false;
  TRY_VOID(check_references(change, references_in(record), false));
  TRY_VOID(check_record(change, record, &before));
  TRY(T stored, put_version(change, std::move(record), before.head.version + 1));
  TRY_VOID(follow(change, stored));
  TRY_VOID(complete(change, stored));
  return stored;
}

// `read` names id and version as they were read, and why it is taken back.
template <class T>
Result<T> withdraw_record(Change& change, const RecordHead& read) {
  TRY(T record, version_read<T>(change, read.id, read.version));
  TRY_VOID(check_withdrawal(change, record, read.why));
  record.head.why = read.why;
  record.head.is_withdrawn = true;
  TRY(T stored, put_version(change, std::move(record), read.version + 1));
  TRY_VOID(complete(change, stored));
  return stored;
}

// The one assessment of a claim or question: its first version, or the next one. `target` in it.
Result<Assessment> store_assessment(Change& change, Assessment assessment);
Result<std::optional<Assessment>> find_assessment(const View& view, const std::string& target);

}  // namespace winnow::store
