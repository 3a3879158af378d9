// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/undo.h"

#include <optional>
#include <vector>

#include "store/places.h"

namespace winnow::store {
namespace {

constexpr std::int64_t entries_max = 200;

// Entries are newest first; an undo stands for the nearest earlier action not undone yet.
std::optional<JournalEntry> last_not_undone(const std::vector<JournalEntry>& entries,
                                            const std::string& actor) {
  int undone = 0;
  for (const JournalEntry& entry : entries) {
    if (entry.actor != actor) continue;
    if (entry.operation == OperationKind::undo_set_aside) ++undone;
    if (entry.operation != OperationKind::set_aside) continue;
    if (undone == 0) return entry;
    --undone;
  }
  return std::nullopt;
}

}  // namespace

Result<JournalEntry> undo_last(Case& open_case, const std::string& actor) {
  TRY(const auto view, open_case.view());
  TRY(const auto entries, list_journal(view.database(), -1, entries_max));
  auto entry = last_not_undone(entries, actor);
  if (!entry) {
    return fail({.fault = Fault::not_found,
                 .what = "the last action",
                 .reason = "there is nothing that can be undone",
                 .hint = "setting aside can be; a retry never makes anything worse"});
  }
  std::vector<std::string> places;
  for (const std::string& object : entry->objects) {
    if (object.starts_with("place:")) places.push_back(object.substr(6));
  }
  TRY([[maybe_unused]] const auto done,
      open_case.perform({.kind = OperationKind::undo_set_aside,
                         .actor = actor,
                         .summary = "undo of entry " + std::to_string(entry->seq),
                         .objects = entry->objects},
                        [&](Change& change) { return undo_set_aside(change, places); }));
  return *std::move(entry);
}

}  // namespace winnow::store
