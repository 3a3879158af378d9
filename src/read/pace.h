// SPDX-License-Identifier: AGPL-3.0-or-later
// read/pace.h: how fast a run of reading goes, and how long what is known still takes.
//
// In:     the progress of ingest() as it comes; the queue of the case.
// Out:    rates over the last ten seconds and over the run; the time left by kind and as a range.
// Units:  seconds; bytes.
// Holds:  not thread-safe; -1 seconds: not known.
// From:   ledger.md 11; time_left.h.
#pragma once

#include <chrono>
#include <cstdint>
#include <deque>
#include <string>
#include <vector>

#include "read/ingest.h"
#include "read/time_left.h"
#include "store/tasks.h"

namespace winnow::read {

struct KindLeft {
  std::string kind{};  // "documents", "index".
  std::int64_t done = 0;
  std::int64_t known = 0;
  double left_seconds = -1;
};

struct PaceNow {
  double files_per_second = 0;  // Over the last ten seconds.
  double bytes_per_second = 0;
  double files_per_second_mean = 0;  // Over this run.
  TimeRange left{};
  std::vector<KindLeft> kinds{};
};

class Pace {
 public:
  using Clock = std::chrono::steady_clock;
  void begin(Clock::time_point now);
  void note(const IngestProgress& so_far, Clock::time_point now);
  PaceNow now(const store::QueueState& queue, Clock::time_point now) const;

 private:
  struct Sample {
    Clock::time_point at{};
    std::int64_t documents = 0;
    std::int64_t bytes = 0;
  };
  std::deque<Sample> samples_{};
  Rate documents_rate_{start_documents_per_second};
  Clock::time_point begun_{};

  // Measured on two cores; what is seen replaces it soon.
  static constexpr double start_documents_per_second = 60;
};

// "2 to 5 minutes", "10 to 20 seconds"; "" if it is not known.
std::string left_in_words(const TimeRange& left);

}  // namespace winnow::read
