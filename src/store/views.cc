// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/views.h"

#include <algorithm>

namespace winnow::store {
namespace {

constexpr std::size_t view_max_bytes = std::size_t{64} << 10;
constexpr std::string_view id_letters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t id_size = 10;

StoredView view_of(const Query& row) {
  return {.id = row.text(0), .name = row.text(1), .json = row.text(2), .updated = row.text(3)};
}

}  // namespace

bool is_view_id(std::string_view id) {
  return id.size() == id_size && std::all_of(id.begin(), id.end(), [](char c) {
           return id_letters.find(c) != id_letters.npos;
         });
}

Result<> put_view(Change& change, const StoredView& view) {
  if (!is_view_id(view.id)) {
    return fail({.fault = Fault::malformed, .what = "view " + view.id, .reason = "is no view id"});
  }
  if (view.json.size() > view_max_bytes) {
    return fail(
        {.fault = Fault::over_limit, .what = "view " + view.id, .reason = "is larger than 64 KiB"});
  }
  Query insert(change.database(),
               "INSERT OR REPLACE INTO view (id, name, json, updated) VALUES (?, ?, ?, ?)");
  insert << view.id << view.name << view.json << change.now();
  return insert.finish();
}

Result<StoredView> load_view(const View& view, const std::string& id) {
  Query row(view.database(), "SELECT id, name, json, updated FROM view WHERE id = ?");
  row << id;
  if (row.next()) return view_of(row);
  TRY_VOID(row.finish());
  return fail({.fault = Fault::not_found, .what = "view " + id, .reason = "does not exist"});
}

Result<std::vector<StoredView>> list_views(const View& view, std::int64_t count) {
  std::vector<StoredView> views;
  Query row(view.database(),
            "SELECT id, name, json, updated FROM view"
            " ORDER BY updated DESC, rowid DESC LIMIT ?");
  row << count;
  while (row.next()) views.push_back(view_of(row));
  TRY_VOID(row.finish());
  return views;
}

Result<> set_seen(Change& change, DocumentSerial document, bool seen) {
  Query query(change.database(),
              seen ? "INSERT OR REPLACE INTO seen (actor, document, at) VALUES (?, ?, ?)"
                   : "DELETE FROM seen WHERE actor = ? AND document = ?");
  query << change.actor() << document;
  if (seen) query << change.now();
  return query.finish();
}

Result<std::vector<DocumentSerial>> list_seen(const View& view, const std::string& actor) {
  std::vector<DocumentSerial> documents;
  Query row(view.database(), "SELECT document FROM seen WHERE actor = ? ORDER BY document");
  row << actor;
  while (row.next()) documents.push_back(row.integer(0));
  TRY_VOID(row.finish());
  return documents;
}

}  // namespace winnow::store
