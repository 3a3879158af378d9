// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/tasks.h"

#include "store/migrate.h"
#include "store/page_rows.h"
#include "store/place_rows.h"

namespace winnow::store {
namespace {

Result<> change_task(Change& change, std::string_view sql, std::int64_t task) {
  Query query(change.database(), sql);
  query << task;
  return query.finish();
}

}  // namespace

const std::vector<std::string_view>& names_of(TaskKind) {
  static const std::vector<std::string_view> names = {"read", "ocr", "index"};
  return names;
}

Result<std::vector<ClaimedTask>> claim_tasks(Change& change, TaskKind kind, std::int64_t count) {
  std::vector<ClaimedTask> tasks;
  Query query(change.database(), sql_text("task_claim"));
  query << word_of(kind) << count;
  while (query.next()) {
    tasks.push_back({.serial = query.integer(0),
                     .kind = kind,
                     .document = query.integer(1),
                     .sha256_hex = query.text(2),
                     .bytes = query.integer(3),
                     .name = query.text(4),
                     .hints = {query.text(5), query.text(6)},
                     .depth = query.integer(7),
                     .root_bytes = query.integer(8),
                     .attempt = query.integer(9) + 1,
                     .attempts_allowed = query.integer(10),
                     .hand_over = query.text(11)});
  }
  TRY_VOID(query.finish());
  for (const auto& task : tasks) {
    TRY_VOID(change_task(change,
                         "UPDATE task SET state = 'working', attempts = attempts + 1"
                         " WHERE serial = ?",
                         task.serial));
  }
  return tasks;
}

Result<> release_task(Change& change, std::int64_t task, bool counts) {
  return change_task(change,
                     counts ? "UPDATE task SET state = 'waiting' WHERE serial = ?"
                            : "UPDATE task SET state = 'waiting', attempts = max(0, attempts - 1)"
                              " WHERE serial = ?",
                     task);
}

Result<> end_task(Change& change, std::int64_t task) {
  return change_task(change, "DELETE FROM task WHERE serial = ?", task);
}

Result<> reclaim_abandoned(Change& change) {
  Query query(change.database(), "UPDATE task SET state = 'waiting' WHERE state = 'working'");
  return query.finish();
}

Result<> mark_indexed(Change& change, const std::vector<Indexed>& documents) {
  for (const auto& done : documents) {
    Query note(change.database(),
               "UPDATE document SET indexed_version = ?, indexed_records = ?"
               " WHERE serial = ?");
    note << done.version << done.records << done.document;
    TRY_VOID(note.finish());
    Query end(change.database(),
              "DELETE FROM task WHERE kind = 'index' AND document = ?1 AND"
              " (SELECT version FROM document WHERE serial = ?1) = ?2");
    end << done.document << done.version;
    TRY_VOID(end.finish());
    Query again(change.database(),
                "UPDATE task SET state = 'waiting'"
                " WHERE kind = 'index' AND document = ?");
    again << done.document;
    TRY_VOID(again.finish());
  }
  return {};
}

Result<> queue_all_for_index(Change& change) {
  constexpr std::string_view steps[] = {
      "UPDATE document SET indexed_version = 0, indexed_records = 0",
      "INSERT OR IGNORE INTO task (kind, document, priority, state, attempts) SELECT 'index',"
      " serial, 0, 'waiting', 0 FROM document WHERE state NOT IN ('waiting', 'working') OR reading "
      "IS NOT NULL",
      "UPDATE task SET state = 'waiting' WHERE kind = 'index'"};
  for (const auto step : steps) {
    Query query(change.database(), step);
    TRY_VOID(query.finish());
  }
  return {};
}

Result<QueueState> queue_state(const View& view) {
  QueueState state;
  Query query(view.database(), sql_text("task_state"));
  if (query.next()) {
    state = {query.integer(0), query.integer(1), query.integer(2),
             query.integer(3), query.integer(4), query.integer(5)};
  }
  TRY_VOID(query.finish());
  return state;
}

Result<> set_paused(Change& change, bool paused) {
  Query query(change.database(),
              "INSERT OR REPLACE INTO case_property (name, value)"
              " VALUES ('paused', ?)");
  query << (paused ? "1" : "0");
  return query.finish();
}

Result<bool> is_paused(const View& view) {
  Query query(view.database(), "SELECT value = '1' FROM case_property WHERE name = 'paused'");
  const bool paused = query.next() && query.flag(0);
  TRY_VOID(query.finish());
  return paused;
}

}  // namespace winnow::store
