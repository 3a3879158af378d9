// SPDX-License-Identifier: AGPL-3.0-or-later
// base/time.h: instants in UTC, written as 2026-01-02T03:04:05Z.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.h"

namespace winnow {

using Instant = std::chrono::sys_seconds;

std::string to_text(Instant instant);
// Accepts exactly the form of to_text. Fails: malformed.
Result<Instant> parse_instant(std::string_view text);

// Asked for the time, so that tests can fix it.
class Clock {
 public:
  virtual ~Clock() = default;
  virtual Instant now() const = 0;
};

class SystemClock : public Clock {
 public:
  Instant now() const override;
};

class FixedClock : public Clock {
 public:
  explicit FixedClock(Instant instant) : instant_(instant) {}
  Instant now() const override { return instant_; }

 private:
  Instant instant_;
};

}  // namespace winnow
