// SPDX-License-Identifier: AGPL-3.0-or-later
// read/intake.h: a hand-over comes in: every file below a folder becomes a blob, a place and a
// task.
//
// In:     an open case; a folder or one file; from whom.
// Out:    how many entries were seen and how many could not be taken in; each has a row in the
//         ledger.
// Fails:  not_found if the path is not there; unavailable if the case cannot be written.
// Holds:  nothing is followed out of the folder; running it again on the same path and source goes
//         on where it stopped and adds nothing twice. Links, special files and unreadable paths are
//         rows.
// Cost:   one copy and one hash of each file; groups of 200 files share a commit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/result.h"
#include "store/case.h"

namespace winnow::read {

struct HandOverAsked {
  std::string path{};
  std::string source{};
  std::string received_on{};
  std::string actor{};
  std::string how{};
  std::string said{};
  std::string restrictions{};
};

struct Intake {
  std::string hand_over{};
  std::int64_t files = 0;
  std::int64_t bytes = 0;
  std::int64_t not_taken =
      0;  // Links, special files, unreadable paths: in the ledger with a reason.
};

using IntakeProgress = std::function<void(const Intake&)>;

// The hand-over's row alone, found or added; take_in() then goes on with it. Fails: not_found.
Result<std::string> announce(store::Case& open_case, const HandOverAsked& asked);

Result<Intake> take_in(store::Case& open_case, const HandOverAsked& asked,
                       const IntakeProgress& progress = {});

}  // namespace winnow::read
