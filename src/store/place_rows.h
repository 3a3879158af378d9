// SPDX-License-Identifier: AGPL-3.0-or-later
// store/place_rows.h: the rows of a place, its blob, its document and its task, put in together.
// For the files of store/ alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "store/migrate.h"
#include "store/places.h"
#include "store/tasks.h"

namespace winnow::store {

struct NewPlace {
  std::string id{};
  std::optional<std::int64_t> hand_over{};  // Serial, at the top.
  std::optional<std::int64_t> container{};  // Serial of the blob, inside.
  std::string kind{};
  std::string child_kind{};
  std::string locator_hex{};
  std::vector<std::string> path{};
  std::string raw_name_hex{};
  std::string name_encoding{};
  std::optional<std::int64_t> declared_bytes{};
  std::string declared_crc{};
  std::vector<Fact> times{};
  std::vector<std::string> notes{};
  std::string link_target{};
  bool made_by_us = false;
  std::optional<StoredBlob> blob{};
  Hints hints{};
  std::optional<PlaceState> state{};
  std::string reason{};
  std::int64_t depth = 0;
  std::int64_t root_hand_over = 0;  // Serial of the hand-over it lies in, however deep.
  std::int64_t root_bytes = 0;
};
Result<std::optional<DocumentSerial>> put_place(Change& change, const NewPlace& place);

// Sets a document's state and that of its places, except those set aside one by one.
Result<> set_document_state(Change& change, DocumentSerial document, PlaceState state,
                            std::string_view reason);
// Puts a task in the queue, or back to waiting if it is there.
Result<> queue_task(Change& change, TaskKind kind, DocumentSerial document, std::int64_t priority);
// Queues it for the index under a new version.
Result<> queue_for_index(Change& change, DocumentSerial document);

// Lists inside columns.
std::string list_to_text(const std::vector<std::string>& items);  // "" for none.
std::vector<std::string> list_from_text(std::string_view text);   // Empty if it is none.
std::string facts_to_text(const std::vector<Fact>& facts);
std::vector<Fact> facts_from_text(std::string_view text);

}  // namespace winnow::store
