// SPDX-License-Identifier: AGPL-3.0-or-later
// model/ledger.h: the ledger as values: what was handed over, where things lie, how each ended.
//
// Units:  counts are of places unless a name says origins, documents, pages or bytes.
// Holds:  ids are texts; a document's id is its serial in decimal. "Not declared" is a missing
//         optional, never 0.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"

namespace winnow {

// Every place is in exactly one of these. Groups of the headline: read and empty are read; waiting
// and working are in work; locked and not_read could not be read; missing stands apart.
enum class PlaceState { waiting, working, read, empty, partly, locked, not_read, missing, aside };
const std::vector<std::string_view>& names_of(PlaceState);
std::string_view to_text(PlaceState state);
// No value if the word is none of the nine.
std::optional<PlaceState> parse_place_state(std::string_view word);

// read > partly > the rest: which of two readings counts (ledger: a retry never makes it worse).
int rank_of(PlaceState state);

// What somebody handed over. "I do not know" is an empty text.
struct HandOver {
  static constexpr std::string_view type_name = "HandOver";
  std::string id{};           // "h1", "h2", ...: the parent in place ids.
  std::string source{};       // From whom; a code name is fine.
  std::string received_on{};  // Day, as said.
  std::string how{};
  std::string said{};                      // What they said about it.
  std::string restrictions{};              // What they asked not to do.
  std::string path{};                      // As given.
  std::string taken_at{};                  // Instant of the first take-in.
  std::optional<std::int64_t> expected{};  // Files they said there are.
  std::string expected_by{};               // "list NAME" or "said".
  bool walked = false;                     // The walk reached its end at least once.
};
void describe(Fields& f, HandOver& h);

struct StateCount {
  static constexpr std::string_view type_name = "StateCount";
  PlaceState state = PlaceState::waiting;
  std::int64_t count = 0;
  std::int64_t origins = 0;  // Saturates at 10^18.
};
void describe(Fields& f, StateCount& s);

struct ReasonCount {
  static constexpr std::string_view type_name = "ReasonCount";
  std::string reason{};
  std::int64_t count = 0;
  std::string sentence{};
  std::string hint{};
};
void describe(Fields& f, ReasonCount& r);

struct TypeCount {
  static constexpr std::string_view type_name = "TypeCount";
  std::string type{};
  std::int64_t count = 0;
  std::int64_t read = 0;    // read, empty, partly.
  std::int64_t failed = 0;  // locked, not_read.
};
void describe(Fields& f, TypeCount& t);

// One of the totals T1-T8. `misfits` names the rows that do not fit, at most 20.
struct TotalCheck {
  static constexpr std::string_view type_name = "TotalCheck";
  std::string name{};
  bool holds = true;
  std::string sentence{};
  std::vector<std::string> misfits{};
};
void describe(Fields& f, TotalCheck& t);

struct HandOverCount {
  static constexpr std::string_view type_name = "HandOverCount";
  HandOver hand_over{};
  std::int64_t found = 0;  // Places in it and below it; one shared by two hand-overs is in both.
  std::int64_t read = 0;
  std::int64_t in_work = 0;
  std::int64_t partly = 0;
  std::int64_t failed = 0;
  std::int64_t aside = 0;
  std::int64_t missing = 0;
};
void describe(Fields& f, HandOverCount& h);

struct LedgerSummary {
  static constexpr std::string_view type_name = "LedgerSummary";
  std::string headline{};
  bool adds_up = true;
  std::int64_t found = 0;
  std::int64_t missing = 0;
  std::int64_t origins = 0;
  std::int64_t blobs = 0;
  std::int64_t documents = 0;
  std::int64_t pages = 0;
  std::vector<TotalCheck> totals{};
  std::vector<StateCount> states{};
  std::vector<ReasonCount> reasons{};
  std::vector<TypeCount> types{};
  std::vector<HandOverCount> hand_overs{};
};
void describe(Fields& f, LedgerSummary& s);

// A line of the ledger's table.
struct LedgerPlace {
  static constexpr std::string_view type_name = "LedgerPlace";
  std::string id{};
  std::string document{};           // "" for a place without bytes.
  std::vector<std::string> path{};  // From the hand-over down, one chain if there are several.
  std::string name{};
  std::string type{};
  std::int64_t bytes = 0;
  PlaceState state = PlaceState::waiting;
  std::string reason{};
  std::string reason_sentence{};
  std::string hint{};
  std::string reader{};
  std::int64_t attempts = 0;
  double seconds = 0;
  std::int64_t memory_mb = 0;
};
void describe(Fields& f, LedgerPlace& p);

struct LedgerPlaces {
  static constexpr std::string_view type_name = "LedgerPlaces";
  std::vector<LedgerPlace> places{};
  std::string next{};  // Cursor; "" = the end.
  std::int64_t total = 0;
};
void describe(Fields& f, LedgerPlaces& p);

// What a container declares beside what was found.
struct LedgerCount {
  static constexpr std::string_view type_name = "LedgerCount";
  std::string document{};
  std::string name{};
  std::string what{};
  std::optional<std::int64_t> declared{};
  std::string declared_by{};
  std::int64_t found = 0;
  std::int64_t missing = 0;
  std::int64_t extra = 0;
  bool adds_up = true;
  std::string sentence{};
};
void describe(Fields& f, LedgerCount& c);

struct LedgerCounts {
  static constexpr std::string_view type_name = "LedgerCounts";
  std::vector<LedgerCount> counts{};
  std::string next{};
};
void describe(Fields& f, LedgerCounts& c);

}  // namespace winnow
