// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_rows.h"

#include <algorithm>
#include <cstdlib>

#include "base/digest.h"
#include "store/hand_overs.h"
#include "store/migrate.h"
#include "store/page_rows.h"
#include "store/stale.h"

namespace winnow::store {
namespace {

constexpr std::string_view columns = "SELECT kind, id, version, is_withdrawn, json FROM ";

RecordRow row_of(const Query& row) {
  return {.kind = enum_of<RecordKind>(row.text_view(0)),
          .id = row.text(1),
          .version = row.integer(2),
          .is_withdrawn = row.flag(3),
          .json = row.text(4)};
}

Result<std::vector<RecordRow>> all_of(Query& row) {
  std::vector<RecordRow> rows;
  while (row.next()) rows.push_back(row_of(row));
  TRY_VOID(row.finish());
  return rows;
}

Result<> put_edge(Change& change, const std::string& self, const RecordEdge& edge) {
  Query insert(change.database(),
               "INSERT OR IGNORE INTO record_edge (stated_by, from_ref, to_ref, carries)"
               " VALUES (?, ?, ?, ?)");
  insert << self << edge.from << edge.to << edge.carries;
  return insert.finish();
}

// The custody of a hand-over is that of every document in it.
Result<> put_hand_over_edges(Change& change, const std::string& self, const std::string& document) {
  const auto serial = std::string(parts_of_reference(document).id);
  TRY(const auto hand_overs, hand_overs_of(change, std::atoll(serial.c_str())));
  for (const auto& id : hand_overs)
    TRY_VOID(put_edge(change, self, {"hand_over:" + id, document, true}));
  return {};
}

Result<> replace_edges(Change& change, const std::string& self,
                       const std::vector<RecordEdge>& edges) {
  Query remove(change.database(), "DELETE FROM record_edge WHERE stated_by = ?");
  remove << self;
  TRY_VOID(remove.finish());
  for (const auto& edge : edges) {
    TRY_VOID(put_edge(change, self, edge));
    if (edge.carries && edge.from.starts_with("document:")) {
      TRY_VOID(put_hand_over_edges(change, self, edge.from));
    }
  }
  return {};
}

std::int64_t number_in(std::string_view id) {
  std::int64_t number = 0;
  for (const char c : id.substr(1)) number = number * 10 + (c - '0');
  return number;
}

Result<> insert_row(Change& change, const RecordRow& row) {
  TRY(const auto entry, next_entry(change.database()));
  Query insert(change.database(),
               "INSERT INTO record (kind, id, number, version, is_withdrawn, entry, json)"
               " VALUES (?, ?, ?, ?, ?, ?, ?)");
  insert << noun_of(row.kind) << row.id << number_in(row.id) << row.version << row.is_withdrawn
         << entry << row.json;
  return insert.finish();
}

}  // namespace

Result<std::string> next_record_id(const View& view, RecordKind kind, char letter) {
  Query row(view.database(), "SELECT coalesce(max(number), 0) + 1 FROM record WHERE kind = ?");
  row << noun_of(kind);
  const auto number = row.next() ? row.integer(0) : 1;
  TRY_VOID(row.finish());
  return letter + std::to_string(number);
}

Result<std::optional<RecordRow>> find_record(const View& view, RecordKind kind,
                                             const std::string& id) {
  Query row(view.database(), std::string(columns) + "current_record WHERE kind = ? AND id = ?");
  row << noun_of(kind) << id;
  std::optional<RecordRow> found;
  if (row.next()) found = row_of(row);
  TRY_VOID(row.finish());
  return found;
}

Result<std::vector<RecordRow>> record_versions(const View& view, RecordKind kind,
                                               const std::string& id) {
  Query row(view.database(),
            std::string(columns) + "record WHERE kind = ? AND id = ? ORDER BY version");
  row << noun_of(kind) << id;
  return all_of(row);
}

Result<std::vector<RecordRow>> record_rows(const View& view, RecordKind kind,
                                           const RecordFilter& filter) {
  std::string sql = std::string(columns) + "current_record r WHERE r.kind = ?";
  if (!filter.with_withdrawn) sql += " AND r.is_withdrawn = 0";
  for (std::size_t i = 0; i < filter.naming.size(); ++i) {
    sql +=
        " AND EXISTS (SELECT 1 FROM record_edge e WHERE e.stated_by = r.kind || ':' || r.id"
        " AND ? IN (e.from_ref, e.to_ref))";
  }
  Query row(view.database(), sql + " ORDER BY r.number");
  row << noun_of(kind);
  for (const auto& reference : filter.naming) row << reference;
  return all_of(row);
}

Result<std::vector<RecordRow>> rows_of_entry(const View& view, std::int64_t entry) {
  Query row(view.database(), std::string(columns) + "record WHERE entry = ? ORDER BY rowid");
  row << entry;
  return all_of(row);
}

Result<std::vector<RecordRow>> records_behind(const View& view, const std::string& reference) {
  Query row(view.database(), sql_text("records_behind"));
  row << reference;
  return all_of(row);
}

Result<> put_record(Change& change, const RecordRow& row, const std::vector<RecordEdge>& edges) {
  const std::string self = reference_to(row.kind, row.id);
  const auto how = row.version == 1 ? ChangedHow::added : ChangedHow::changed;
  // What rested on the version before is outdated as well as what rests on this one.
  if (how == ChangedHow::changed) TRY_VOID(mark_stale(change, self, how));
  TRY_VOID(insert_row(change, row));
  auto kept = edges;
  if (row.is_withdrawn) std::ranges::for_each(kept, [](auto& edge) { edge.carries = false; });
  TRY_VOID(replace_edges(change, self, kept));
  if (!row.is_withdrawn) TRY_VOID(mark_stale(change, self, how));
  TRY_VOID(clear_stale(change, self));
  // So the chain of the journal holds what was said, not only that something was.
  change.name_object(self);
  change.name_input(sha256_hex(row.json));
  change.touch(noun_of(row.kind), row.id);
  return {};
}

Error no_record(RecordKind kind, const std::string& id) {
  return {.fault = Fault::not_found,
          .what = spoken_noun_of(kind) + " " + id,
          .reason = "does not exist"};
}

Error changed_meanwhile(const RecordRow& row, const RecordHead& head) {
  return {.fault = Fault::out_of_date,
          .what = spoken_noun_of(row.kind) + " " + row.id,
          .where = "version " + std::to_string(head.version),
          .reason = std::string(row.is_withdrawn ? "was withdrawn by " : "was changed by ") +
                    head.recorded_by + " at " + head.recorded_at,
          .hint = "read it again, then repeat the change on that version"};
}

}  // namespace winnow::store
