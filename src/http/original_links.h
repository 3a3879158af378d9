// SPDX-License-Identifier: AGPL-3.0-or-later
// http/original_links.h: addresses under which the bytes of one document can be fetched once.
//
// In:     a write of the page makes the address; a plain navigation of the browser spends it.
// Holds:  an address lives 60 seconds and is good for one fetch; at most 64 wait.
// From:   security.md 4.3: originals may be hostile and leave only after a person's word.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace winnow::http {

struct Original {
  std::int64_t document = 0;
  std::string sha256_hex{};
  std::string file{};
};

class OriginalLinks {
 public:
  // The token. Fails: unavailable if the system gives no random numbers.
  Result<std::string> add(Original original);
  std::optional<Original> spend(std::string_view token);

 private:
  using SteadyClock = std::chrono::steady_clock;
  struct Link {
    std::string token{};
    Original original{};
    SteadyClock::time_point until{};
  };
  std::mutex mutex_{};
  std::deque<Link> links_{};
};

}  // namespace winnow::http
