// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/hand_over_custody.h"

#include <algorithm>
#include <vector>

#include "store/hand_overs.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr std::string_view own_name = "own organisation";
constexpr std::string_view unknown_name = "not known";
constexpr std::string_view program = "winnow";

Result<std::string> found_source(const View& view, std::string_view condition,
                                 std::string_view value) {
  Query row(view.database(),
            "SELECT id FROM current_record WHERE kind = 'source' AND is_withdrawn = 0 AND " +
                std::string(condition) + " = ? ORDER BY number");
  row << value;
  std::string id = row.next() ? row.text(0) : "";
  TRY_VOID(row.finish());
  return id;
}

Result<std::string> own_source(Change& change) {
  TRY(auto id, found_source(change, "CAST(json_extract(json, '$.is_own') AS TEXT)", "1"));
  if (!id.empty()) return id;
  TRY(const auto made, add_record(change, Source{.kind = SourceKind::organisation,
                                                 .cover_name = std::string(own_name),
                                                 .is_own = true}));
  return made.head.id;
}

Result<std::string> source_named(Change& change, std::string_view name) {
  TRY(auto id, found_source(change, "json_extract(json, '$.cover_name')", name));
  if (!id.empty()) return id;
  TRY(const auto made, add_record(change, Source{.cover_name = std::string(name)}));
  return made.head.id;
}

When received(const HandOver& hand_over, const std::string& actor) {
  When when{.text = hand_over.received_on};
  if (when.text.empty()) return when;
  when.origin = DateOrigin::asserted;
  when.origin_by = actor;
  When day = when;
  day.calendar = Calendar::gregorian;
  day.earliest = day.latest = when.text;
  return check_when("custody step", day) ? day : when;
}

Result<std::int64_t> steps_made_to(const View& view) {
  Query row(view.database(),
            "SELECT CAST(value AS INTEGER) FROM case_property WHERE name = 'custody_to'");
  const auto serial = row.next() ? row.integer(0) : 0;
  TRY_VOID(row.finish());
  return serial;
}

Result<std::vector<std::string>> hand_overs_behind(const View& view, std::int64_t serial) {
  std::vector<std::string> ids;
  Query row(view.database(), "SELECT id FROM hand_over WHERE serial > ? ORDER BY serial");
  row << serial;
  while (row.next()) ids.push_back(row.text(0));
  TRY_VOID(row.finish());
  return ids;
}

// Named by a record, and not yet known to have come in this hand-over.
Result<std::vector<std::string>> unconnected_documents(const View& view,
                                                       const std::string& hand_over) {
  std::vector<std::string> documents;
  Query row(view.database(),
            "SELECT DISTINCT from_ref FROM record_edge e"
            " WHERE from_ref >= 'document:' AND from_ref < 'document;' AND carries = 1"
            " AND NOT EXISTS (SELECT 1 FROM record_edge k"
            " WHERE k.from_ref = ? AND k.carries = 1 AND k.to_ref = e.from_ref)");
  row << "hand_over:" + hand_over;
  while (row.next()) documents.push_back(row.text(0));
  TRY_VOID(row.finish());
  return documents;
}

}  // namespace

Result<> connect_named_documents(Change& change, const std::string& hand_over) {
  TRY(const auto documents, unconnected_documents(change, hand_over));
  const std::string self = "hand_over:" + hand_over;
  bool is_one_new = false;
  for (const auto& document : documents) {
    TRY(const auto found, hand_overs_of(change, std::stoll(document.substr(9))));
    if (std::ranges::find(found, hand_over) == found.end()) continue;
    is_one_new = true;
    Query insert(change.database(),
                 "INSERT OR IGNORE INTO record_edge (stated_by, from_ref, to_ref, carries)"
                 " VALUES (?1, ?1, ?2, 1)");
    insert << self << document;
    TRY_VOID(insert.finish());
  }
  return is_one_new ? mark_stale(change, self, ChangedHow::added) : Result<>{};
}

Result<> add_first_step(Change& change, const HandOver& hand_over) {
  TRY(const auto own, own_source(change));
  TRY(const auto giver,
      source_named(change, hand_over.source.empty() ? unknown_name : hand_over.source));
  TRY([[maybe_unused]] const auto step,
      add_record(change, CustodyStep{.items = {"hand_over:" + hand_over.id},
                                     .from = giver,
                                     .to = own,
                                     .when = received(hand_over, change.actor()),
                                     .how = hand_over.how,
                                     .asserted_by = own}));
  Query note(change.database(),
             "INSERT OR REPLACE INTO case_property (name, value)"
             " SELECT 'custody_to', CAST(serial AS TEXT) FROM hand_over WHERE id = ?");
  note << hand_over.id;
  return note.finish();
}

Result<> add_missing_steps(Case& open_case) {
  TRY(const auto view, open_case.view());
  TRY(const auto serial, steps_made_to(view));
  TRY(const auto ids, hand_overs_behind(view, serial));
  if (ids.empty()) return {};
  auto done =
      open_case.perform({.kind = OperationKind::add_custody_step, .actor = std::string(program)},
                        [&](Change& change) -> Result<> {
                          for (const auto& id : ids) {
                            TRY(const auto hand_over, load_hand_over(change, id));
                            TRY_VOID(add_first_step(change, hand_over));
                          }
                          return {};
                        });
  return done ? Result<>{} : Result<>(fail(std::move(done).error()));
}

}  // namespace winnow::store
