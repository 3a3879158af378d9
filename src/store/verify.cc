// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/verify.h"

#include <set>

#include "base/digest.h"

namespace winnow::store {
namespace {

Result<std::vector<std::string>> blobs_in_rows(const View& view, std::int64_t& bytes) {
  std::vector<std::string> names;
  Query row(view.database(), "SELECT sha256, bytes FROM blob ORDER BY sha256");
  while (row.next()) {
    names.push_back(row.text(0));
    bytes += row.integer(1);
  }
  TRY_VOID(row.finish());
  return names;
}

Result<> check_file(const View& view, Verification& found) {
  Query sound(view.database(), "PRAGMA quick_check");
  while (sound.next()) {
    if (sound.text_view(0) != "ok") found.complaints.push_back("case.sqlite: " + sound.text(0));
  }
  TRY_VOID(sound.finish());
  Query keys(view.database(), "PRAGMA foreign_key_check");
  while (keys.next()) {
    found.complaints.push_back("case.sqlite: a row of " + keys.text(0) + " refers to nothing");
  }
  return keys.finish();
}

Result<> check_blobs(const View& view, const VerifyProgress& progress, Verification& found) {
  TRY(const auto names, blobs_in_rows(view, found.blob_bytes));
  for (const auto& name : names) {
    if (progress) progress(found.blobs, static_cast<std::int64_t>(names.size()));
    ++found.blobs;
    const auto sound = view.blobs().verify(name);
    if (sound) continue;
    const auto& error = sound.error();
    const bool is_gone = error.fault == Fault::not_found;
    found.complaints.push_back("blob " + name + ": " +
                               (is_gone ? "is not on the disk" : error.reason));
  }
  TRY(const auto on_disk, view.blobs().list());
  const std::set<std::string> in_rows(names.begin(), names.end());
  for (const auto& name : on_disk) found.unused_blobs += in_rows.count(name) == 0 ? 1 : 0;
  return {};
}

// Every version stands in the entry that made it, by what it says; none is missing between.
Result<> check_records(const View& view, Verification& found) {
  Query row(view.database(),
            "SELECT r.kind, r.id, r.version, r.json, coalesce(j.entry, ''), EXISTS"
            " (SELECT 1 FROM record b WHERE b.kind = r.kind AND b.id = r.id"
            " AND b.version = r.version - 1)"
            " FROM record r LEFT JOIN journal j ON j.seq = r.entry"
            " ORDER BY r.kind, r.number, r.version");
  while (row.next()) {
    const std::string name = row.text(0) + " " + row.text(1) + ", version " + row.text(2);
    if (row.integer(2) > 1 && !row.flag(5)) {
      found.complaints.push_back(name + ": the version before is missing");
    }
    if (row.text_view(4).find(sha256_hex(row.text_view(3))) == std::string_view::npos) {
      found.complaints.push_back(name + ": is not what the journal says was entered");
    }
  }
  return row.finish();
}

}  // namespace

Result<Verification> verify_case(const View& view, IndexRecords index_records,
                                 const VerifyProgress& progress) {
  Verification found;
  TRY_VOID(check_file(view, found));
  TRY_VOID(check_blobs(view, progress, found));
  TRY(auto journal, verify_journal(view.database()));
  found.journal_entries = journal.entries;
  found.journal_root_hex = journal.root_hex;
  found.complaints.insert(found.complaints.end(), journal.complaints.begin(),
                          journal.complaints.end());
  TRY_VOID(check_records(view, found));
  TRY(const auto totals, check_totals(view, index_records));
  for (const auto& total : totals) {
    if (total.holds) continue;
    found.complaints.push_back(total.name + ": " + total.sentence);
    for (const auto& misfit : total.misfits) found.complaints.push_back(total.name + ": " + misfit);
  }
  return found;
}

}  // namespace winnow::store
