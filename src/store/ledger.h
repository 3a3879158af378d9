// SPDX-License-Identifier: AGPL-3.0-or-later
// store/ledger.h: what was found, read, not read and why, as queries over the case.
//
// Cost:   a summary of 10,000 places in 30 ms; the list by cursor, whatever its length.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/ledger.h"
#include "store/case.h"
#include "store/places.h"

namespace winnow::store {

// Counts only, for the line that is shown every second.
struct LedgerTally {
  std::int64_t by_state[9] = {};  // By value of PlaceState.
  std::int64_t of(PlaceState state) const { return by_state[static_cast<int>(state)]; }
  std::int64_t found() const;  // All but missing.
  std::int64_t in_work() const { return of(PlaceState::waiting) + of(PlaceState::working); }
  std::int64_t read() const { return of(PlaceState::read) + of(PlaceState::empty); }
  std::int64_t failed() const { return of(PlaceState::locked) + of(PlaceState::not_read); }
};
Result<LedgerTally> tally(const View& view);
// "61,900 found = 61,412 read + 276 in work + 212 could not be read, and 14 that a container
// declares but does not hold"; groups that are 0 are left out.
std::string headline(const LedgerTally& tally);

// Records in the index, asked of the index by the caller; no value = T6 compares the store's own
// notes only.
using IndexRecords = std::optional<std::int64_t>;
Result<LedgerSummary> summarise(const View& view, IndexRecords index_records = {});
// T1-T8 alone (store/totals.cc).
Result<std::vector<TotalCheck>> check_totals(const View& view, IndexRecords index_records = {});

// Empty lists do not restrict. `path` is part of the name or path as shown.
struct PlaceFilter {
  std::vector<std::string> states{};
  std::vector<std::string> reasons{};
  std::vector<std::string> types{};
  std::vector<std::string> places{};
  std::string hand_over{};
  std::string path{};
  std::string reader_not{};  // Last read by another reader than this.
};
// Failed first, then in work, then the rest; `after` is the cursor of the answer before.
Result<LedgerPlaces> list_places(const View& view, const PlaceFilter& filter,
                                 const std::string& after, std::int64_t count);
// Containers that do not add up first.
Result<LedgerCounts> list_counts(const View& view, const std::string& after, std::int64_t count);

struct NewestFailure {
  std::string place{};
  std::string name{};
  PlaceState state = PlaceState::not_read;
  std::string reason{};
};
// Places that ended badly after the reading numbered `since`; the newest number is in `last`.
struct NewestFailures {
  std::vector<NewestFailure> failures{};
  std::int64_t last = 0;
};
Result<NewestFailures> newest_failures(const View& view, std::int64_t since, std::int64_t count);

// Queues the chosen documents again, with one more attempt each; how many. Places in work and
// those set aside are not touched. An empty filter chooses partly, locked and not_read.
Result<std::int64_t> choose_retry(Change& change, const PlaceFilter& filter);

// "N files not searched, M only in part" for the footer of a result list.
struct NotSearched {
  std::int64_t files = 0;  // waiting, working, locked, not_read, missing: distinct places.
  std::int64_t partly = 0;
  std::int64_t newer = 0;  // Documents read but not indexed yet.
};
Result<NotSearched> not_searched(const View& view, const PlaceFilter& filter);
// "12 files not searched, 3 only in part, ...", the same under every list and in every export.
std::string sentence_of(const NotSearched& counted, std::int64_t pages_without_text);

}  // namespace winnow::store
