// SPDX-License-Identifier: AGPL-3.0-or-later
// cage/cage.h: locks up the calling process for good: rlimits, Landlock, seccomp.
//
// In:     a plan made before the lock-up (it opens folders and compiles filters).
// Out:    the level reached; a process without seccomp is no cage, and the caller must not go on.
// Holds:  after enter() the process opens no file (renderers: read-only, in the listed folders
//         only), makes no socket, starts no program or thread, maps nothing executable.
// Cost:   enter() 0.1 ms. The calling process must have one thread.
// From:   Linux man pages seccomp(2), landlock(7), prctl(2), setrlimit(2).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/result.h"

namespace winnow::cage {

// text: readers of text and archives. render: also opens fonts and character maps read-only.
enum class Profile { text, render };

struct Level {
  bool has_seccomp = false;
  std::int64_t landlock_abi = 0;  // 0 = the kernel has no Landlock.
  // "full", "no_landlock" or "none".
  std::string name() const;
};

struct Budget {
  std::int64_t memory_bytes = 0;
  std::int64_t cpu_seconds = 0;
};

class Plan {
 public:
  // Compiles the filter and opens the folders that renderers may read. Fails: unavailable.
  static Result<Plan> make(Profile profile);
  // Fails: unavailable, naming the step. What was locked before stays locked.
  Result<Level> enter(const Budget& budget) const;
  // What enter() will reach on this kernel, found without entering.
  const Level& level() const { return level_; }

 private:
  Plan() = default;
  std::string filter_{};  // Instructions of the seccomp program.
  std::vector<Descriptor> readable_{};
  Level level_{};
};

}  // namespace winnow::cage
