// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/heartbeat.h: shows winnow that a long page goes on, and ends it at its limit.
//
// Units:  the limit is counted in the worker's own CPU time: on a busy machine a page takes longer,
//         but what is read of it must not depend on what else the machine does.
#pragma once

#include <chrono>
#include <ctime>

#include <tesseract/ocrclass.h>

#include "extract/extractor.h"

namespace winnow::extract {

class Heartbeat {
 public:
  Heartbeat(Sink& sink, const Job& job)
      : sink_(sink), until_(std::clock() + job.limits.ocr_seconds_per_page * CLOCKS_PER_SEC) {
    monitor_.cancel = [](void* self, int) { return static_cast<Heartbeat*>(self)->beat(); };
    monitor_.cancel_this = this;
  }
  Heartbeat(const Heartbeat&) = delete;
  Heartbeat& operator=(const Heartbeat&) = delete;

  tesseract::ETEXT_DESC* monitor() { return &monitor_; }
  bool is_over() const { return is_over_; }

  // True if the page has had its time.
  bool beat() {
    const auto now = Clock::now();
    if (now - last_ >= between_) {
      sink_.progress({.unit = "page"});
      last_ = now;
    }
    is_over_ |= std::clock() > until_;
    return is_over_;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds between_{500};

  Sink& sink_;
  Clock::time_point last_ = Clock::now();
  std::clock_t until_;
  tesseract::ETEXT_DESC monitor_{};
  bool is_over_ = false;
};

}  // namespace winnow::extract
