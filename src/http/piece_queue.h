// SPDX-License-Identifier: AGPL-3.0-or-later
// http/piece_queue.h: turns a work that writes pieces into pieces that are asked for, so that a
// stream takes no more memory than a few of them, however slow its reader is.
//
// In:     work that calls `write` until it is done or `write` says false.
// Out:    next() gives the pieces in order, then nothing; or the work's error.
// Holds:  the work runs on a thread of its own and ends soon after the queue is gone.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <thread>

#include "base/result.h"

namespace winnow::http {

class PieceQueue {
 public:
  using Write = std::function<bool(std::string_view)>;
  using Work = std::function<Result<>(const Write&)>;
  explicit PieceQueue(Work work);
  ~PieceQueue();
  PieceQueue(const PieceQueue&) = delete;
  PieceQueue& operator=(const PieceQueue&) = delete;

  Result<std::optional<std::string>> next();

 private:
  struct Shared;
  std::shared_ptr<Shared> shared_;
  std::thread worker_;
};

}  // namespace winnow::http
