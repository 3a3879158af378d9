// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/ledger.h"

#include <algorithm>

namespace winnow {

const std::vector<std::string_view>& names_of(PlaceState) {
  static const std::vector<std::string_view> names = {
      "waiting", "working", "read", "empty", "partly", "locked", "not_read", "missing", "aside"};
  return names;
}

std::string_view to_text(PlaceState state) {
  return names_of(state).at(static_cast<std::size_t>(state));
}

std::optional<PlaceState> parse_place_state(std::string_view word) {
  const auto& names = names_of(PlaceState{});
  const auto found = std::find(names.begin(), names.end(), word);
  if (found == names.end()) return std::nullopt;
  return static_cast<PlaceState>(found - names.begin());
}

int rank_of(PlaceState state) {
  if (state == PlaceState::read || state == PlaceState::empty) return 2;
  return state == PlaceState::partly ? 1 : 0;
}

void describe(Fields& f, HandOver& h) {
  f("id", h.id, "Id of the hand-over.");
  f("source", h.source, "From whom; empty = not known.");
  f("received_on", h.received_on, "Day on which it was received, as said.");
  f("how", h.how, "How it was received.");
  f("said", h.said, "What was said about it.");
  f("restrictions", h.restrictions, "What the source asked not to do.");
  f("path", h.path, "Path as given.");
  f("taken_at", h.taken_at, "Instant at which it was taken in.");
  f("expected", h.expected, "Files the source spoke of.");
  f("expected_by", h.expected_by, "By which list, or said.");
  f("walked", h.walked, "Whether the walk reached its end.");
}

void describe(Fields& f, StateCount& s) {
  f("state", s.state, "State of the places.");
  f("count", s.count, "Places in it.");
  f("origins", s.origins, "Origins of those places.");
}

void describe(Fields& f, ReasonCount& r) {
  f("reason", r.reason, "Reason code.");
  f("count", r.count, "Places with it.");
  f("sentence", r.sentence, "What the code means.");
  f("hint", r.hint, "What can be done.");
}

void describe(Fields& f, TypeCount& t) {
  f("type", t.type, "Short type name; empty = not told.");
  f("count", t.count, "Places of this type.");
  f("read", t.read, "Of these read, empty or partly read.");
  f("failed", t.failed, "Of these locked or not read.");
}

void describe(Fields& f, TotalCheck& t) {
  f("name", t.name, "T1 to T8.");
  f("holds", t.holds, "Whether it adds up.");
  f("sentence", t.sentence, "The sum in words.");
  f("misfits", t.misfits, "Rows that do not fit, at most 20.");
}

void describe(Fields& f, HandOverCount& h) {
  f("hand_over", h.hand_over, "The hand-over.");
  f("found", h.found, "Places found in it and below.");
  f("read", h.read, "Read or empty.");
  f("in_work", h.in_work, "Waiting or working.");
  f("partly", h.partly, "Partly read.");
  f("failed", h.failed, "Locked or not read.");
  f("aside", h.aside, "Set aside.");
  f("missing", h.missing, "Declared by a container, but not there.");
}

void describe(Fields& f, LedgerSummary& s) {
  f("headline", s.headline, "The sum in one sentence.");
  f("adds_up", s.adds_up, "Whether all totals hold.");
  f("found", s.found, "Places found.");
  f("missing", s.missing, "Places declared, but not there.");
  f("origins", s.origins, "Origins of all places.");
  f("blobs", s.blobs, "Different byte streams.");
  f("documents", s.documents, "Documents.");
  f("pages", s.pages, "Pages of all documents.");
  f("totals", s.totals, "T1 to T8.");
  f("states", s.states, "Places by state.");
  f("reasons", s.reasons, "Places by reason.");
  f("types", s.types, "Places by type.");
  f("hand_overs", s.hand_overs, "Places by hand-over.");
}

void describe(Fields& f, LedgerPlace& p) {
  f("id", p.id, "Place id.");
  f("document", p.document, "Document id; empty for a place without bytes.");
  f("path", p.path, "Components from the hand-over down.");
  f("name", p.name, "Name as shown.");
  f("type", p.type, "Short type name.");
  f("bytes", p.bytes, "Size in bytes.");
  f("state", p.state, "State of the place.");
  f("reason", p.reason, "Reason code.");
  f("reason_sentence", p.reason_sentence, "What the code means.");
  f("hint", p.hint, "What can be done.");
  f("reader", p.reader, "Reader and version of the best reading.");
  f("attempts", p.attempts, "Attempts so far.");
  f("seconds", p.seconds, "Wall time of the best reading.");
  f("memory_mb", p.memory_mb, "Peak memory of the best reading in MB.");
}

void describe(Fields& f, LedgerPlaces& p) {
  f("places", p.places, "One page of the list.");
  f("next", p.next, "Cursor of the next page; empty = the end.");
  f("total", p.total, "Places that match.");
}

void describe(Fields& f, LedgerCount& c) {
  f("document", c.document, "Id of the container.");
  f("name", c.name, "Its name.");
  f("what", c.what, "What is counted.");
  f("declared", c.declared, "As the container declares; absent = not declared.");
  f("declared_by", c.declared_by, "Which part of it declares.");
  f("found", c.found, "Found.");
  f("missing", c.missing, "Declared, but not there.");
  f("extra", c.extra, "There, but not declared.");
  f("adds_up", c.adds_up, "Whether declared + extra = found + missing.");
  f("sentence", c.sentence, "The count in words.");
}

void describe(Fields& f, LedgerCounts& c) {
  f("counts", c.counts, "One page of the list, mismatches first.");
  f("next", c.next, "Cursor of the next page; empty = the end.");
}

}  // namespace winnow
