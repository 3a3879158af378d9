// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/stale.h"

#include "store/migrate.h"

namespace winnow::store {

Result<> mark_stale(Change& change, const std::string& reference, ChangedHow how) {
  TRY(const auto entry, next_entry(change.database()));
  Query mark(change.database(), sql_text("stale_mark"));
  mark << reference << entry << (how == ChangedHow::changed);
  return mark.finish();
}

Result<> mark_one_stale(Change& change, const std::string& reference, const std::string& because) {
  TRY(const auto entry, next_entry(change.database()));
  Query mark(change.database(),
             "INSERT OR IGNORE INTO stale (reference, since_entry, because) VALUES (?, ?, ?)");
  mark << reference << entry << because;
  return mark.finish();
}

Result<> clear_stale(Change& change, const std::string& reference) {
  Query clear(change.database(), "DELETE FROM stale WHERE reference = ?");
  clear << reference;
  return clear.finish();
}

Result<std::optional<StaleMark>> find_stale(const View& view, const std::string& reference) {
  Query row(view.database(),
            "SELECT reference, since_entry, because FROM stale WHERE reference = ?");
  row << reference;
  std::optional<StaleMark> found;
  if (row.next()) found = StaleMark{row.text(0), row.integer(1), row.text(2)};
  TRY_VOID(row.finish());
  return found;
}

Result<std::vector<std::string>> list_stale(const View& view, RecordKind kind) {
  std::vector<std::string> ids;
  Query row(view.database(),
            "SELECT r.id FROM current_record r WHERE r.kind = ?1 AND EXISTS"
            " (SELECT 1 FROM stale s WHERE s.reference = ?1 || ':' || r.id) ORDER BY r.number");
  row << noun_of(kind);
  while (row.next()) ids.push_back(row.text(0));
  TRY_VOID(row.finish());
  return ids;
}

Result<std::vector<std::string>> list_resting_on(const View& view, const std::string& reference) {
  std::vector<std::string> references;
  Query row(view.database(), sql_text("resting_list"));
  row << reference;
  while (row.next()) references.push_back(row.text(0));
  TRY_VOID(row.finish());
  return references;
}

}  // namespace winnow::store
