// SPDX-License-Identifier: AGPL-3.0-or-later
// store/places.h: where bytes lie: a graph of places over blobs, and how each place ended.
//
// Holds:  a place id derives from container and locator alone, so adding a place twice changes
//         nothing. Every place has exactly one state; places of one document share its state.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/document.h"
#include "model/extraction.h"
#include "model/ledger.h"
#include "store/blobs.h"
#include "store/case.h"

namespace winnow::store {

using DocumentSerial = std::int64_t;

// First 40 hex digits of SHA-256("winnow-place/1" 00 lp(parent) lp(kind) lp(locator)). `parent` =
// the container's 32 raw hash bytes, at the top the hand-over's id; `locator` = raw bytes.
std::string place_id(std::string_view parent, std::string_view kind, std::string_view locator);
// The same over "winnow-origin/1" and lp(place id) from outside in.
std::string origin_id(const std::vector<std::string>& place_ids);

// What may change how bytes are read beside the bytes themselves. Only a declared charset of text
// splits a document; a name or an attachment's declared type does not.
struct Hints {
  std::string declared_type{};
  std::string declared_charset{};
};
std::string hint_key(const Hints& hints);

// A file found below a hand-over. With `blob`: stored; without: state and reason say why (link,
// special_file, unreadable_path, vanished). If `state` is set beside a blob, it is final (empty
// with zero_bytes, aside by_rule) and nothing is queued.
struct FoundFile {
  std::string hand_over{};
  std::vector<std::string> path{};  // As shown, valid UTF-8.
  std::string locator{};            // Raw path bytes below the root.
  std::string kind = "file";
  std::optional<StoredBlob> blob{};
  std::optional<PlaceState> state{};
  std::string reason{};
  std::vector<Fact> times{};
  std::vector<std::string> notes{};
  std::string link_target{};
  std::int64_t bytes_declared = 0;  // As the folder says.
};

// Adds place, blob and document, and queues the reading. The document, or no value for a place
// without bytes. A place that exists is left as it is, unless it had no bytes and now has.
Result<std::optional<DocumentSerial>> add_file(Change& change, const FoundFile& file);

// Whether a file needs to be taken in again: found before, with how many bytes.
struct KnownPlace {
  std::int64_t bytes = 0;
  bool has_blob = false;
  PlaceState state = PlaceState::waiting;
  std::string modified{};  // Value of its time "modified", or "".
};
Result<std::optional<KnownPlace>> find_place(const View& view, const std::string& place);

// Sets aside for good, or takes that back. `reason` is by_person, by_rule or known_file; `said` is
// what the person says. Places that wait in the queue leave it.
Result<std::int64_t> set_aside(Change& change, const std::vector<std::string>& places,
                               const std::string& reason, const std::string& said);
Result<std::int64_t> undo_set_aside(Change& change, const std::vector<std::string>& places);

// Origins of every blob, in one pass over all places: 1 per place in a hand-over, in a container as
// many as the container has; saturating at 10^18. A container inside itself adds nothing.
struct OriginCounts {
  std::int64_t total = 0;                // Over all places but `missing`.
  std::vector<std::int64_t> by_state{};  // By value of PlaceState.
  std::int64_t leaf_max = 0;             // The most origins one place has.
};
Result<OriginCounts> count_origins(const View& view);
constexpr std::int64_t origins_max = 1'000'000'000'000'000'000;
Result<std::int64_t> count_origins_of(const View& view, DocumentSerial document);

// Places of a document with one chain of containers each, from `first`, at most `count`.
Result<std::vector<DocumentPlace>> list_places_of(const View& view, DocumentSerial document,
                                                  std::int64_t first, std::int64_t count);
// Path of one place from the hand-over down, by the first place of each container.
Result<std::vector<std::string>> path_of_place(const View& view, std::int64_t place_serial);

}  // namespace winnow::store
