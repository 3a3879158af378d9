// SPDX-License-Identifier: AGPL-3.0-or-later
// sandbox/patience.h: whether a worker that says nothing is stuck or only waits for the machine.
//
// In:     the pidfd of the worker; how long it may be silent.
// Holds:  silence is counted in the worker's own time: one that got less than half of it on a busy
//         machine is waited for, up to `waits_max` times the limit. A sleeping worker ends there.
// Why:    on a laptop that does something else, sound pages were given up as over their time.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>

namespace winnow::sandbox {

// CPU milliseconds of the process behind a pidfd; none once it has ended.
std::optional<std::int64_t> cpu_ms_of(int pidfd);

class Patience {
 public:
  Patience(int pidfd, std::int64_t silence_ms)
      : pidfd_(pidfd), tick_ms_(std::max<std::int64_t>(1, silence_ms / ticks)) {}
  // How long to wait for a frame before tick() is called.
  std::int64_t tick_ms() const { return tick_ms_; }
  // A frame came: silence begins anew.
  void renew() { ticked_ = 0; }
  // Nothing came for a tick; true if the worker has been silent for too long.
  bool tick();

  static constexpr std::int64_t ticks = 10;  // The limit, in ticks.
  static constexpr std::int64_t waits_max = 6;

 private:
  int pidfd_;
  std::int64_t tick_ms_;
  std::int64_t cpu_ms_before_ = 0;  // At the first tick: a look at every frame would cost too much.
  std::int64_t ticked_ = 0;
};

}  // namespace winnow::sandbox
