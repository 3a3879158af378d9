// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/place_rows.h"

#include <algorithm>
#include <array>

#include "base/json.h"
#include "base/text.h"

namespace winnow::store {
namespace {

struct TextList {
  static constexpr std::string_view type_name = "TextList";
  std::vector<std::string> items{};
};
void describe(Fields& f, TextList& list) { f("items", list.items, "Texts."); }

struct FactList {
  static constexpr std::string_view type_name = "FactList";
  std::vector<Fact> items{};
};
void describe(Fields& f, FactList& list) { f("items", list.items, "Facts."); }

constexpr std::int64_t plain_priority = 100;  // Behind all containers.
// A large stream begins before the plain ones: taken last it would keep one worker busy while the
// others have nothing to do.
constexpr std::int64_t large_priority = 50;
constexpr std::int64_t large_bytes = std::int64_t{8} << 20;

// Only for the order of work: what a file is, its bytes tell later.
bool looks_like_container(std::string_view name) {
  static constexpr std::array<std::string_view, 24> endings = {
      "zip", "tar", "tgz", "gz",  "bz2", "xz",  "zst", "7z",   "rar",  "cab",  "iso", "mbox",
      "pst", "ost", "eml", "msg", "jar", "war", "lzh", "cpio", "warc", "tnef", "dat", "z01"};
  const auto dot = name.rfind('.');
  if (dot == name.npos) return false;
  return std::find(endings.begin(), endings.end(), lower_ascii(name.substr(dot + 1))) !=
         endings.end();
}

std::int64_t priority_of(std::string_view name, std::int64_t depth, std::int64_t bytes) {
  if (looks_like_container(name)) return depth;
  return depth + (bytes >= large_bytes ? large_priority : plain_priority);
}

struct KnownRow {
  std::int64_t serial = 0;
  bool has_blob = false;
  std::optional<DocumentSerial> document{};
};

Result<std::optional<KnownRow>> known_row(Database& database, const std::string& id) {
  Query query(database, "SELECT serial, blob, document FROM place WHERE id = ?");
  query << id;
  std::optional<KnownRow> row;
  if (query.next()) row = KnownRow{query.integer(0), !query.is_null(1), query.optional_integer(2)};
  TRY_VOID(query.finish());
  return row;
}

Result<std::int64_t> put_blob(Change& change, const StoredBlob& blob) {
  auto& database = change.database();
  Query find(database, "SELECT serial FROM blob WHERE sha256 = ?");
  find << blob.digests.sha256_hex;
  if (find.next()) return find.integer(0);
  TRY_VOID(find.finish());
  Query insert(database,
               "INSERT INTO blob (sha256, sha1, md5, bytes, first_seen) "
               "VALUES (?, ?, ?, ?, ?)");
  insert << blob.digests.sha256_hex << blob.digests.sha1_hex << blob.digests.md5_hex << blob.bytes
         << change.now();
  TRY_VOID(insert.finish());
  return database.last_serial();
}

struct DocumentRow {
  DocumentSerial serial = 0;
  PlaceState state = PlaceState::waiting;
  std::string reason{};
  bool is_new = false;
};

Result<DocumentRow> insert_document(Change& change, const NewPlace& place, std::int64_t blob) {
  Query insert(change.database(), sql_text("document_insert"));
  DocumentRow row{
      .state = place.state.value_or(PlaceState::waiting), .reason = place.reason, .is_new = true};
  insert << blob << hint_key(place.hints) << place.hints.declared_type
         << place.hints.declared_charset << place.root_hand_over << place.depth << place.root_bytes
         << to_text(row.state) << row.reason << (place.path.empty() ? "" : place.path.back());
  TRY_VOID(insert.finish());
  row.serial = change.database().last_serial();
  return row;
}

// A document nobody read because of where it was found first (too deep, set aside) is read after
// all when it turns up at a place without such a verdict.
bool deserves_reading(PlaceState state, bool was_read, const NewPlace& place) {
  const bool was_refused = state == PlaceState::aside || state == PlaceState::not_read;
  return !was_read && was_refused && !place.state;
}

Result<DocumentRow> put_document(Change& change, const NewPlace& place, std::int64_t blob) {
  Query find(change.database(),
             "SELECT serial, state, reason, reading, depth FROM document"
             " WHERE blob = ? AND hint_key = ?");
  find << blob << hint_key(place.hints);
  if (!find.next()) {
    TRY_VOID(find.finish());
    return insert_document(change, place, blob);
  }
  DocumentRow row{.serial = find.integer(0),
                  .state = parse_place_state(find.text_view(1)).value_or(PlaceState::waiting),
                  .reason = find.text(2)};
  const bool was_read = !find.is_null(3);
  if (place.depth < find.integer(4)) {
    Query closer(change.database(),
                 "UPDATE document SET depth = ?, root_bytes = ?"
                 " WHERE serial = ?");
    closer << place.depth << place.root_bytes << row.serial;
    TRY_VOID(closer.finish());
  }
  if (deserves_reading(row.state, was_read, place)) {
    row.state = PlaceState::waiting;
    row.reason.clear();
    Query wake(change.database(),
               "UPDATE document SET state = 'waiting', reason = ''"
               " WHERE serial = ?");
    wake << row.serial;
    TRY_VOID(wake.finish());
    row.is_new = true;
  }
  if (place.state == PlaceState::aside) {
    row.state = PlaceState::aside;
    row.reason = place.reason;
  }
  return row;
}

Result<std::int64_t> insert_place(Change& change, const NewPlace& place,
                                  std::optional<std::int64_t> blob, const DocumentRow& document) {
  Query insert(change.database(), sql_text("place_insert"));
  insert << place.id << place.hand_over << place.container << place.kind << place.child_kind
         << place.locator_hex << (place.path.empty() ? "" : place.path.back())
         << list_to_text(place.path) << place.raw_name_hex << place.name_encoding
         << place.declared_bytes << place.declared_crc << facts_to_text(place.times)
         << list_to_text(place.notes) << place.link_target << place.made_by_us << blob;
  if (blob) {
    insert << document.serial;
  } else {
    insert.null();
  }
  insert << to_text(document.state) << document.reason;
  TRY_VOID(insert.finish());
  return change.database().last_serial();
}

Result<> update_place(Change& change, std::int64_t serial, std::optional<std::int64_t> blob,
                      const DocumentRow& document) {
  Query update(change.database(),
               "UPDATE place SET blob = ?, document = ?, state = ?, reason = ? WHERE serial = ?");
  update << blob;
  if (blob) {
    update << document.serial;
  } else {
    update.null();
  }
  update << to_text(document.state) << document.reason << serial;
  return update.finish();
}

Result<> follow_up(Change& change, const NewPlace& place, const DocumentRow& document,
                   std::int64_t place_serial) {
  if (!document.is_new) return {};
  Query first(change.database(),
              "UPDATE document SET first_place = coalesce(first_place, ?)"
              " WHERE serial = ?");
  first << place_serial << document.serial;
  TRY_VOID(first.finish());
  if (document.state != PlaceState::waiting) return queue_for_index(change, document.serial);
  const auto name = place.path.empty() ? std::string_view{} : std::string_view(place.path.back());
  return queue_task(change, TaskKind::read, document.serial,
                    priority_of(name, place.depth, place.blob->bytes));
}

}  // namespace

Result<std::optional<DocumentSerial>> put_place(Change& change, const NewPlace& place) {
  TRY(const auto known, known_row(change.database(), place.id));
  if (known && known->has_blob) return known->document;
  DocumentRow document{.state = place.state.value_or(PlaceState::not_read), .reason = place.reason};
  std::optional<std::int64_t> blob;
  if (place.blob) {
    TRY(blob, put_blob(change, *place.blob));
    TRY(document, put_document(change, place, *blob));
  }
  std::int64_t serial = 0;
  if (known) {
    serial = known->serial;
    TRY_VOID(update_place(change, serial, blob, document));
  } else {
    TRY(serial, insert_place(change, place, blob, document));
  }
  if (!blob) return std::optional<DocumentSerial>{};
  TRY_VOID(follow_up(change, place, document, serial));
  return std::optional<DocumentSerial>(document.serial);
}

Result<> set_document_state(Change& change, DocumentSerial document, PlaceState state,
                            std::string_view reason) {
  Query update(change.database(), "UPDATE document SET state = ?, reason = ? WHERE serial = ?");
  update << to_text(state) << reason << document;
  TRY_VOID(update.finish());
  Query places(change.database(),
               "UPDATE place SET state = ?, reason = ?"
               " WHERE document = ? AND state <> 'aside'");
  places << to_text(state) << reason << document;
  return places.finish();
}

Result<> queue_task(Change& change, TaskKind kind, DocumentSerial document, std::int64_t priority) {
  Query insert(change.database(),
               "INSERT INTO task (kind, document, priority, state, attempts) SELECT ?1, serial, ?3,"
               " 'waiting', attempts FROM document WHERE serial = ?2"
               " ON CONFLICT (kind, document) DO UPDATE SET state = 'waiting'");
  insert << names_of(kind).at(static_cast<std::size_t>(kind)) << document << priority;
  return insert.finish();
}

Result<> queue_for_index(Change& change, DocumentSerial document) {
  Query raise(change.database(), "UPDATE document SET version = version + 1 WHERE serial = ?");
  raise << document;
  TRY_VOID(raise.finish());
  return queue_task(change, TaskKind::index, document, 0);
}

std::string list_to_text(const std::vector<std::string>& items) {
  if (items.empty()) return {};
  std::string text = "[";
  for (const auto& item : items) text += (text.size() > 1 ? "," : "") + json_quoted(item);
  return text + "]";
}

std::vector<std::string> list_from_text(std::string_view text) {
  if (text.empty()) return {};
  auto list = from_json<TextList>("{\"items\":" + std::string(text) + "}");
  return list ? std::move(list->items) : std::vector<std::string>{};
}

std::string facts_to_text(const std::vector<Fact>& facts) {
  return facts.empty() ? std::string{} : to_json(FactList{facts});
}

std::vector<Fact> facts_from_text(std::string_view text) {
  if (text.empty()) return {};
  auto list = from_json<FactList>(text);
  return list ? std::move(list->items) : std::vector<Fact>{};
}

}  // namespace winnow::store
