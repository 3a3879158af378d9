// SPDX-License-Identifier: AGPL-3.0-or-later
#include <unistd.h>

#include "base/files.h"
#include "cli/command.h"

namespace winnow::cli {

// What draws letters and scans is another program, so that this one links no fonts and no pictures;
// it takes this process over.
int run_demo(const Words& words, const Clock&) {
  const std::string extract = extract_program();
  const std::string program = extract.substr(0, extract.rfind('/') + 1) + "winnow-demo";
  const std::string seed = words.value("--seed", "1");
  execl(program.c_str(), program.c_str(), words.things[0].c_str(), seed.c_str(), nullptr);
  return failed("start", system_error(program, "start"));
}

}  // namespace winnow::cli
