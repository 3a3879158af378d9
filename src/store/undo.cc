// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/undo.h"

#include <optional>
#include <ranges>
#include <vector>

#include "store/places.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr std::int64_t entries_max = 200;

bool is_undo(OperationKind kind) {
  return kind == OperationKind::undo_set_aside || kind == OperationKind::undo_record;
}

bool is_of_records(OperationKind kind) {
  return kind >= OperationKind::add_source && kind <= OperationKind::withdraw_record &&
         kind != OperationKind::assess;
}

// Entries are newest first; an undo stands for the nearest earlier action not undone yet.
std::optional<JournalEntry> last_not_undone(const std::vector<JournalEntry>& entries,
                                            const std::string& actor) {
  int undone = 0;
  for (const JournalEntry& entry : entries) {
    if (entry.actor != actor) continue;
    if (is_undo(entry.operation)) ++undone;
    if (entry.operation != OperationKind::set_aside && !is_of_records(entry.operation)) continue;
    if (undone == 0) return entry;
    --undone;
  }
  return std::nullopt;
}

// What a version says, without when and by whom.
template <class T>
std::string content_of(T record) {
  record.head = {.is_withdrawn = record.head.is_withdrawn};
  return to_json(record);
}

// What was public stays public; everything else may be as it was.
template <class T>
Result<> check_undoing(const View&, const T&, const T&) {
  return {};
}
Result<> check_undoing(const View& view, const Correction& newest, const Correction& restored) {
  const bool stays_public = restored.is_public && !restored.head.is_withdrawn;
  if (stays_public) return {};
  return check_withdrawal(view, newest.head, RecordKind::correction, "undone");
}

// `made` is the version to take back. The newest one may be another if it says the same: then what
// came between was undone.
template <class T>
Result<> undo_version(Change& change, const RecordRow& made, const std::string& why) {
  TRY(const auto versions, record_history<T>(change, made.id));
  const auto& newest = versions.back();
  const auto& undone = versions.at(static_cast<std::size_t>(made.version - 1));
  if (content_of(newest) != content_of(undone)) {
    return fail(changed_meanwhile(
        {.kind = made.kind, .id = made.id, .is_withdrawn = newest.head.is_withdrawn}, newest.head));
  }
  T restored = made.version == 1 ? undone : versions.at(static_cast<std::size_t>(made.version - 2));
  if (made.version == 1) restored.head.is_withdrawn = true;
  TRY_VOID(check_undoing(change, newest, restored));
  restored.head.why = why;
  auto put = put_version(change, std::move(restored), newest.head.version + 1);
  return put ? Result<>{} : Result<>(fail(std::move(put).error()));
}

Result<> undo_records(Change& change, std::int64_t entry, const std::string& why) {
  TRY(const auto rows, rows_of_entry(change, entry));
  for (const auto& row : std::views::reverse(rows)) {
    TRY_VOID(for_kind(row.kind, [&]<class T>() { return undo_version<T>(change, row, why); }));
  }
  return {};
}

std::vector<std::string> places_in(const JournalEntry& entry) {
  std::vector<std::string> places;
  for (const std::string& object : entry.objects) {
    if (object.starts_with("place:")) places.push_back(object.substr(6));
  }
  return places;
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
                 .hint = "setting aside and changes of records can be; a retry never makes "
                         "anything worse"});
  }
  const std::string summary = "undo of entry " + std::to_string(entry->seq);
  if (entry->operation == OperationKind::set_aside) {
    TRY([[maybe_unused]] const auto done,
        open_case.perform(
            {.kind = OperationKind::undo_set_aside,
             .actor = actor,
             .summary = summary,
             .objects = entry->objects},
            [&](Change& change) { return undo_set_aside(change, places_in(*entry)); }));
  } else {
    TRY([[maybe_unused]] const auto done,
        open_case.perform(
            {.kind = OperationKind::undo_record, .actor = actor, .summary = summary},
            [&](Change& change) { return undo_records(change, entry->seq, summary); }));
  }
  return *std::move(entry);
}

}  // namespace winnow::store
