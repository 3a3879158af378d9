// SPDX-License-Identifier: AGPL-3.0-or-later
// A cage that locks nothing up, linked in place of src/cage/cage.cc into a winnow-extract that
// stays in the build folder of the tests: cage_equal.py compares what both programs read.
#include "cage/cage.h"

namespace winnow::cage {

std::string Level::name() const { return "none"; }

Result<Plan> Plan::make(Profile) {
  Plan plan;
  // winnow hands nothing to a program without seccomp; this one only says it has it.
  plan.level_ = {.has_seccomp = true, .landlock_abi = 0};
  return plan;
}

Result<Level> Plan::enter(const Budget&) const { return level_; }

}  // namespace winnow::cage
