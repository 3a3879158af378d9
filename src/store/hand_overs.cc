// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/hand_overs.h"

#include "store/hand_over_custody.h"
#include "store/migrate.h"

namespace winnow::store {
namespace {

constexpr std::string_view columns =
    "SELECT id, source, received_on, how, said, restrictions, path, taken_at, expected,"
    " expected_by, walked FROM hand_over ";

HandOver hand_over_of(const Query& row) {
  return {.id = row.text(0),
          .source = row.text(1),
          .received_on = row.text(2),
          .how = row.text(3),
          .said = row.text(4),
          .restrictions = row.text(5),
          .path = row.text(6),
          .taken_at = row.text(7),
          .expected = row.optional_integer(8),
          .expected_by = row.text(9),
          .walked = row.flag(10)};
}

Result<> insert_hand_over(Database& database, const HandOver& h) {
  Query insert(database,
               "INSERT INTO hand_over (id, source, received_on, how, said, restrictions, path,"
               " taken_at, expected, expected_by, walked) VALUES (?,?,?,?,?,?,?,?,?,?,0)");
  insert << h.id << h.source << h.received_on << h.how << h.said << h.restrictions << h.path
         << h.taken_at << h.expected << h.expected_by;
  return insert.finish();
}

}  // namespace

Result<std::string> add_hand_over(Change& change, const HandOver& hand_over,
                                  const std::vector<ListedFile>& list) {
  auto& database = change.database();
  Query count(database, "SELECT coalesce(max(serial), 0) + 1 FROM hand_over");
  HandOver made = hand_over;
  made.id = "h" + std::to_string(count.next() ? count.integer(0) : 1);
  TRY_VOID(count.finish());
  made.taken_at = change.now();
  if (!list.empty() && !made.expected) made.expected = static_cast<std::int64_t>(list.size());
  TRY_VOID(insert_hand_over(database, made));
  const auto serial = database.last_serial();
  for (const auto& file : list) {
    Query insert(database,
                 "INSERT OR REPLACE INTO listed_file (hand_over, path, sha256, bytes)"
                 " VALUES (?, ?, ?, ?)");
    insert << serial << file.path << file.sha256_hex << file.bytes;
    TRY_VOID(insert.finish());
  }
  change.name_object("hand_over:" + made.id);
  change.touch("hand_over", made.id);
  TRY_VOID(add_first_step(change, made));
  return made.id;
}

Result<std::optional<HandOver>> find_hand_over(const View& view, const std::string& path,
                                               const std::string& source) {
  Query query(view.database(), std::string(columns) + "WHERE path = ? AND source = ?");
  query << path << source;
  std::optional<HandOver> found;
  if (query.next()) found = hand_over_of(query);
  TRY_VOID(query.finish());
  return found;
}

Result<HandOver> load_hand_over(const View& view, const std::string& id) {
  Query query(view.database(), std::string(columns) + "WHERE id = ?");
  query << id;
  std::optional<HandOver> found;
  if (query.next()) found = hand_over_of(query);
  TRY_VOID(query.finish());
  if (!found) {
    return fail({.fault = Fault::not_found, .what = "hand-over " + id, .reason = "does not exist"});
  }
  return *std::move(found);
}

Result<std::vector<HandOver>> list_hand_overs(const View& view) {
  std::vector<HandOver> all;
  Query query(view.database(), std::string(columns) + "ORDER BY serial");
  while (query.next()) all.push_back(hand_over_of(query));
  TRY_VOID(query.finish());
  return all;
}

Result<std::vector<std::string>> hand_overs_of(const View& view, std::int64_t document) {
  std::vector<std::string> ids;
  Query query(view.database(), sql_text("document_hand_overs"));
  query << document;
  while (query.next()) ids.push_back(query.text(0));
  TRY_VOID(query.finish());
  return ids;
}

Result<> set_walked(Change& change, const std::string& id) {
  Query query(change.database(), "UPDATE hand_over SET walked = 1 WHERE id = ?");
  query << id;
  change.touch("hand_over", id);
  TRY_VOID(query.finish());
  return connect_named_documents(change, id);
}

}  // namespace winnow::store
