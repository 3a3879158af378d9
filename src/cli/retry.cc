// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include <fmt/core.h>

#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "cli/ledger.h"
#include "cli/reading.h"
#include "store/ledger.h"

namespace winnow::cli {

// The chosen documents go back to the queue with one attempt more and are read at once; old
// readings stay, and the best one counts.
int run_retry(const Words& words, const Clock& clock) {
  auto zygote = sandbox::Zygote::open(extract_program());
  if (!zygote) return failed("retry", zygote.error());
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  store::PlaceFilter filter;
  if (words.has("--state")) filter.states = split(words.value("--state"), ',');
  if (words.has("--reason")) filter.reasons = split(words.value("--reason"), ',');
  if (words.has("--type")) filter.types = split(words.value("--type"), ',');
  const auto chosen = (*opened)->perform(
      {.kind = store::OperationKind::choose_retry, .actor = "local", .summary = "retry"},
      [&](store::Change& change) { return store::choose_retry(change, filter); });
  if (!chosen) return failed("choose", chosen.error());
  std::cerr << with_thousands(chosen->value) << " documents are read again\n";
  return read_and_index(**opened, **zygote, words);
}

}  // namespace winnow::cli
