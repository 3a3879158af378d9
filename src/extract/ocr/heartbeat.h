// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/heartbeat.h: shows winnow that a long page goes on, and ends it at its limit.
#pragma once

#include <chrono>

#include <tesseract/ocrclass.h>

#include "extract/extractor.h"

namespace winnow::extract {

class Heartbeat {
 public:
  Heartbeat(Sink& sink, const Job& job)
      : sink_(sink), until_(Clock::now() + std::chrono::seconds(job.limits.ocr_seconds_per_page)) {
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
    is_over_ |= now > until_;
    return is_over_;
  }

 private:
  using Clock = std::chrono::steady_clock;
  static constexpr std::chrono::milliseconds between_{500};

  Sink& sink_;
  Clock::time_point last_ = Clock::now();
  Clock::time_point until_;
  tesseract::ETEXT_DESC monitor_{};
  bool is_over_ = false;
};

}  // namespace winnow::extract
