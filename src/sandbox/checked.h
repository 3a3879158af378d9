// SPDX-License-Identifier: AGPL-3.0-or-later
// sandbox/checked.h: believes nothing of what a worker says until it fits the rules.
//
// In:     frames in the order in which they came.
// Fails:  malformed with what breaks the rule; the worker is then killed.
// Holds:  pages ascend, offsets lie inside their text, bytes belong to a child that was announced
//         and not ended, counts are not negative, nothing follows `done`.
#pragma once

#include <optional>

#include "base/channel.h"
#include "base/result.h"
#include "model/extraction.h"
#include "sandbox/listener.h"

namespace winnow::sandbox {

class Conversation {
 public:
  Conversation(const Job& job, Listener& listener) : job_(job), listener_(listener) {}

  // An error of the worker is malformed with what = "worker"; others are the listener's.
  Result<> hear(const Frame& frame);

  const std::optional<Done>& done() const { return done_; }
  const Raster& raster() const { return raster_; }
  // Something was handed on that is worth keeping.
  bool has_content() const { return has_content_; }

 private:
  Result<> hear_page(const Frame& frame);
  Result<> hear_child(const Frame& frame);
  Result<> hear_bytes(const Frame& frame);
  Result<> hear_child_end(const Frame& frame);
  Result<> hear_raster(const Frame& frame);
  Result<> hear_progress(const Frame& frame);

  const Job& job_;
  Listener& listener_;
  std::optional<Done> done_{};
  Raster raster_{};
  std::int64_t last_page_ = 0;
  std::int64_t pages_ = 0;
  std::int64_t children_ = 0;
  std::int64_t bytes_out_ = 0;
  std::int64_t idle_frames_ = 0;
  bool child_is_open_ = false;
  bool has_content_ = false;
};

}  // namespace winnow::sandbox
