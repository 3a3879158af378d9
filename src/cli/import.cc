// SPDX-License-Identifier: AGPL-3.0-or-later
#include <iostream>

#include <fmt/core.h>

#include "base/files.h"
#include "base/text.h"
#include "cli/command.h"
#include "store/record_import.h"

namespace winnow::cli {
namespace {

// "line 7" at "claim, text": what the line calls it stands in the place.
Error of_line(const store::BadLine& bad) {
  Error error = bad.error;
  error.where = error.where.empty() ? error.what : error.what + ", " + error.where;
  error.what = "line " + std::to_string(bad.number);
  return error;
}

}  // namespace

int run_import(const Words& words, const Clock& clock) {
  if (words.things[1] != "records") {
    std::cerr << "winnow: import does not know the format \"" << for_people(words.things[1])
              << "\"; it knows: records\n";
    return status_usage;
  }
  const auto text = read_file(words.things[2]);
  if (!text) return failed("read", text.error());
  auto opened = store::Case::open(words.things[0], clock);
  if (!opened) return failed("open", opened.error());
  const auto done = store::import_records(**opened, *text, "local");
  if (!done) return failed("import", done.error());
  for (const auto& bad : done->bad) failed("import", of_line(bad));
  std::cout << fmt::format("{} of {} records stored\n", with_thousands(done->stored),
                           with_thousands(done->lines));
  return done->bad.empty() ? status_done : status_incomplete;
}

}  // namespace winnow::cli
