// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/places.h"

#include "base/digest.h"
#include "base/text.h"
#include "store/place_rows.h"

namespace winnow::store {
namespace {

constexpr std::size_t id_digits = 40;

// u32 big endian length, then the bytes.
std::string with_length(std::string_view text) {
  const auto size = static_cast<std::uint32_t>(text.size());
  std::string out;
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(size >> shift);
  return out.append(text);
}

Result<std::int64_t> serial_of_hand_over(Database& database, const std::string& id) {
  Query query(database, "SELECT serial FROM hand_over WHERE id = ?");
  query << id;
  const std::int64_t serial = query.next() ? query.integer(0) : 0;
  TRY_VOID(query.finish());
  if (serial == 0) {
    return fail({.fault = Fault::not_found, .what = "hand-over " + id, .reason = "does not exist"});
  }
  return serial;
}

struct PlaceForAside {
  std::int64_t serial = 0;
  std::optional<DocumentSerial> document{};
  std::string state{};
  std::string reason{};
};

Result<PlaceForAside> place_for_aside(Database& database, const std::string& id) {
  Query query(database, "SELECT serial, document, state, reason FROM place WHERE id = ?");
  query << id;
  PlaceForAside place;
  if (query.next()) {
    place = {query.integer(0), query.optional_integer(1), query.text(2), query.text(3)};
  }
  TRY_VOID(query.finish());
  if (place.serial == 0) {
    return fail({.fault = Fault::not_found, .what = "place " + id, .reason = "does not exist"});
  }
  return place;
}

// A document all of whose places are set aside need not be read.
Result<> drop_idle_task(Change& change, std::optional<DocumentSerial> document) {
  if (!document) return {};
  Query drop(change.database(),
             "DELETE FROM task WHERE document = ?1 AND kind <> 'index' AND state = 'waiting' AND"
             " NOT EXISTS (SELECT 1 FROM place WHERE document = ?1 AND state <> 'aside')");
  drop << *document;
  TRY_VOID(drop.finish());
  return queue_for_index(change, *document);
}

Result<> set_place_state(Change& change, std::int64_t place, PlaceState state,
                         std::string_view reason) {
  Query update(change.database(), "UPDATE place SET state = ?, reason = ? WHERE serial = ?");
  update << to_text(state) << reason << place;
  return update.finish();
}

// What the place was before somebody set it aside; no value for one set aside when it was found.
Result<std::optional<PlaceForAside>> before_aside(Change& change, std::int64_t place) {
  Query query(change.database(),
              "SELECT state_before, reason_before FROM setting_aside"
              " WHERE place = ? AND undone_at IS NULL");
  query << place;
  std::optional<PlaceForAside> before;
  if (query.next()) before = PlaceForAside{.state = query.text(0), .reason = query.text(1)};
  TRY_VOID(query.finish());
  return before;
}

// Takes the document's state again; a place without bytes the one it had.
Result<> bring_back(Change& change, const PlaceForAside& place) {
  if (!place.document) {
    TRY(const auto before, before_aside(change, place.serial));
    if (!before) return {};
    return set_place_state(change, place.serial,
                           parse_place_state(before->state).value_or(PlaceState::not_read),
                           before->reason);
  }
  Query state(change.database(), "SELECT state, reason, reading FROM document WHERE serial = ?");
  state << *place.document;
  if (!state.next()) return state.finish();
  auto now = parse_place_state(state.text_view(0)).value_or(PlaceState::waiting);
  const std::string reason = state.text(1);
  const bool was_read = !state.is_null(2);
  const bool must_read = !was_read && (now == PlaceState::aside || now == PlaceState::waiting);
  if (!must_read) {
    TRY_VOID(set_place_state(change, place.serial, now, reason));
    return queue_for_index(change, *place.document);
  }
  TRY_VOID(set_place_state(change, place.serial, PlaceState::waiting, ""));
  TRY_VOID(set_document_state(change, *place.document, PlaceState::waiting, ""));
  return queue_task(change, TaskKind::read, *place.document, 0);
}

}  // namespace

std::string place_id(std::string_view parent, std::string_view kind, std::string_view locator) {
  std::string text = "winnow-place/1";
  text += '\0';
  text += with_length(parent) + with_length(kind) + with_length(locator);
  return sha256_hex(text).substr(0, id_digits);
}

std::string origin_id(const std::vector<std::string>& place_ids) {
  std::string text = "winnow-origin/1";
  text += '\0';
  for (const auto& id : place_ids) text += with_length(id);
  return sha256_hex(text).substr(0, id_digits);
}

std::string hint_key(const Hints& hints) {
  const auto type = lower_ascii(hints.declared_type);
  auto charset = lower_ascii(trim_ascii(hints.declared_charset));
  const bool is_text = type.empty() || type.substr(0, 5) == "text/";
  const bool is_default =
      charset == "utf-8" || charset == "utf8" || charset == "us-ascii" || charset == "ascii";
  if (!is_text || is_default) charset.clear();
  return charset;
}

Result<std::optional<DocumentSerial>> add_file(Change& change, const FoundFile& file) {
  TRY(const auto hand_over, serial_of_hand_over(change.database(), file.hand_over));
  NewPlace place{.id = place_id(file.hand_over, file.kind, file.locator),
                 .hand_over = hand_over,
                 .kind = file.kind,
                 .child_kind = "file",
                 .locator_hex = to_hex(file.locator),
                 .path = file.path,
                 .times = file.times,
                 .notes = file.notes,
                 .link_target = file.link_target,
                 .blob = file.blob,
                 .state = file.state,
                 .reason = file.reason,
                 .root_hand_over = hand_over,
                 .root_bytes = file.blob ? file.blob->bytes : 0};
  if (file.bytes_declared > 0) place.declared_bytes = file.bytes_declared;
  return put_place(change, place);
}

Result<std::optional<KnownPlace>> find_place(const View& view, const std::string& place) {
  Query query(view.database(),
              "SELECT coalesce(b.bytes, 0), p.blob, p.state, p.times FROM place p"
              " LEFT JOIN blob b ON b.serial = p.blob WHERE p.id = ?");
  query << place;
  std::optional<KnownPlace> known;
  if (query.next()) {
    known = KnownPlace{query.integer(0), !query.is_null(1),
                       parse_place_state(query.text_view(2)).value_or(PlaceState::waiting)};
    for (const auto& time : facts_from_text(query.text_view(3))) {
      if (time.key == "modified") known->modified = time.value;
    }
  }
  TRY_VOID(query.finish());
  return known;
}

Result<std::int64_t> set_aside(Change& change, const std::vector<std::string>& places,
                               const std::string& reason, const std::string& said) {
  if (reason.empty()) {
    return fail({.fault = Fault::malformed,
                 .what = "setting aside",
                 .reason = "needs a reason",
                 .hint = "say why these are not to be read"});
  }
  std::int64_t count = 0;
  for (const auto& id : places) {
    TRY(const auto place, place_for_aside(change.database(), id));
    if (place.state == "aside" || place.state == "missing") continue;
    Query insert(change.database(),
                 "INSERT INTO setting_aside (place, reason, said, state_before, reason_before,"
                 " actor, at) VALUES (?, ?, ?, ?, ?, ?, ?)");
    insert << place.serial << reason << said << place.state << place.reason << change.actor()
           << change.now();
    TRY_VOID(insert.finish());
    TRY_VOID(set_place_state(change, place.serial, PlaceState::aside, reason));
    TRY_VOID(drop_idle_task(change, place.document));
    change.name_object("place:" + id);
    change.touch("place", id);
    ++count;
  }
  return count;
}

Result<std::int64_t> undo_set_aside(Change& change, const std::vector<std::string>& places) {
  std::int64_t count = 0;
  for (const auto& id : places) {
    TRY(const auto place, place_for_aside(change.database(), id));
    if (place.state != "aside") continue;
    TRY_VOID(bring_back(change, place));
    Query undo(change.database(),
               "UPDATE setting_aside SET undone_at = ?"
               " WHERE place = ? AND undone_at IS NULL");
    undo << change.now() << place.serial;
    TRY_VOID(undo.finish());
    change.name_object("place:" + id);
    change.touch("place", id);
    ++count;
  }
  return count;
}

}  // namespace winnow::store
