// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include <fmt/core.h>

#include "base/text.h"
#include "cli/command.h"
#include "read/indexing.h"
#include "read/rebuild.h"
#include "store/ledger.h"

namespace winnow::cli {
namespace {

void print_state(const search::IndexState& state) {
  std::cout << fmt::format(
      "{} documents, {} pages, {} of them without text, {} words, {} bytes, generation {}\n",
      with_thousands(state.documents), with_thousands(state.records),
      with_thousands(state.records_without_text), with_thousands(state.words),
      with_thousands(state.bytes), state.generation);
}

}  // namespace

int run_index_stats(const Words& words, const Clock& clock) {
  auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto index = read::open_index_of(**opened, true);
  if (!index) return failed("open the index of", index.error());
  const auto state = index->index->state();
  if (!state) return failed("count", state.error());
  print_state(*state);
  return status_done;
}

int run_index_check(const Words& words, const Clock& clock) {
  auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto index = read::open_index_of(**opened, true);
  if (!index) return failed("open the index of", index.error());
  const auto state = index->index->state();
  auto complaints = index->index->check();
  if (!state || !complaints) return failed("check", (state ? complaints.error() : state.error()));
  auto differences = read::compare_index(*view, *index->index);
  if (!differences) return failed("compare the index of", differences.error());
  complaints->insert(complaints->end(), differences->begin(), differences->end());
  const auto totals = store::check_totals(*view, state->records);
  if (!totals) return failed("check", totals.error());
  int status = complaints->empty() ? status_done : status_incomplete;
  for (const auto& complaint : *complaints) std::cout << complaint << "\n";
  for (const auto& total : *totals) {
    if (total.holds) continue;
    std::cout << total.name << " does not add up: " << total.sentence << "\n";
    status = status_incomplete;
  }
  if (status == status_done) std::cout << "the index is sound and holds what the case holds\n";
  if (status != status_done) std::cout << "make it again: winnow index rebuild CASE\n";
  return status;
}

int run_index_rebuild(const Words& words, const Clock& clock) {
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto state = read::rebuild_index(**opened);
  if (!state) return failed("rebuild the index of", state.error());
  print_state(*state);
  return status_done;
}

}  // namespace winnow::cli
