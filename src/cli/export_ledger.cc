// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include <fmt/core.h>

#include "base/text.h"
#include "base/version.h"
#include "cli/command.h"
#include "store/ledger_export.h"

namespace winnow::cli {

int run_export_ledger(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto exported = store::export_ledger(*view, {.folder = words.things[1],
                                                     .program_version = std::string(version),
                                                     .time = to_text(clock.now()),
                                                     .counts_only = words.has("--counts-only")});
  if (!exported) return failed("export", exported.error());
  std::cout << fmt::format("{} lines, root {}\n", with_thousands(exported->lines),
                           exported->root_base64);
  return exported->totals_hold ? status_done : status_incomplete;
}

int run_check_ledger(const Words& words, const Clock& clock) {
  const auto opened = store::Case::open_read_only(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto view = (*opened)->view();
  if (!view) return failed("read", view.error());
  const auto complaints = store::check_export(*view, words.things[1]);
  if (!complaints) return failed("check", complaints.error());
  for (const auto& complaint : *complaints) std::cout << complaint << "\n";
  if (complaints->empty()) std::cout << "the export is whole and equals the case\n";
  return complaints->empty() ? status_done : status_incomplete;
}

}  // namespace winnow::cli
