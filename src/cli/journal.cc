// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/journal.h"

#include <iostream>

#include <fmt/core.h>

#include "base/json.h"
#include "base/text.h"
#include "cli/command.h"
#include "store/case.h"
#include "store/undo.h"

namespace winnow::cli {
namespace {

constexpr std::int64_t entries_at_once = 500;

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (const auto& part : parts) text += " " + for_people(part);
  return text;
}

void print_entry(const store::JournalEntry& entry, bool as_json) {
  if (as_json) {
    std::cout << to_json(entry) << "\n";
    return;
  }
  const auto kind = store::names_of(entry.operation)[static_cast<std::size_t>(entry.operation)];
  std::cout << fmt::format("{:>6}  {}  {:<10} {:<16} {} {}\n", entry.seq, entry.time,
                           for_people(entry.actor), kind, for_people(entry.summary),
                           joined(entry.objects));
}

}  // namespace

int run_journal(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  for (std::int64_t first = 0;;) {
    const auto entries = store::list_journal(view->database(), first, entries_at_once);
    if (!entries) return failed("read the journal of", entries.error());
    for (const auto& entry : *entries) print_entry(entry, words.has("--json"));
    if (entries->empty()) break;
    first = entries->back().seq + 1;
  }
  const auto state = store::verify_journal(view->database());
  if (!state) return failed("verify the journal of", state.error());
  for (const auto& complaint : state->complaints) std::cerr << complaint << "\n";
  std::cerr << fmt::format("{} entries, root {}\n", state->entries, state->root_hex);
  return state->complaints.empty() ? status_done : status_failed;
}

int run_undo(const Words& words, const Clock& clock) {
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto entry = store::undo_last(**opened, "local");
  if (!entry) return failed("undo", entry.error());
  std::cout << fmt::format("entry {} of {} is undone: {}\n", entry->seq, entry->time,
                           for_people(entry->summary));
  return status_done;
}

}  // namespace winnow::cli
