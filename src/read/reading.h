// SPDX-License-Identifier: AGPL-3.0-or-later
// read/reading.h: reads a case in the background while it is served: takes in, reads, indexes,
// rests.
//
// In:     hand-overs and retries, one after another; the case, its index, a zygote.
// Out:    what is done, how fast, by whom, and what is left as a range.
// Fails:  a fault that ends a run is kept in the status until the next one starts.
// Holds:  one thread of its own; stop() ends after the files in work, and the case goes on there.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "base/result.h"
#include "read/intake.h"
#include "read/pace.h"
#include "sandbox/zygote.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::read {

struct WorkerStatus {
  std::int64_t number = 0;
  std::string file{};
  double seconds = 0;
  std::string unit{};
  std::int64_t done = 0;
  std::int64_t of = 0;
};

struct ReadingStatus {
  bool reading = false;
  bool paused = false;
  PaceNow pace{};  // Empty while nothing is read.
  std::vector<WorkerStatus> workers{};
  std::string fault{};  // Why the last run ended early, or "".
};

class Reading {
 public:
  struct Parts {
    store::Case& open_case;
    sandbox::Zygote& zygote;
    search::SearchIndex& index;
    int workers = 2;
    std::vector<std::string> languages{"eng", "ara"};  // For OCR; none = no OCR.
  };
  // Starts its thread, which at once goes on with what waits.
  explicit Reading(const Parts& parts);
  ~Reading();
  Reading(const Reading&) = delete;
  Reading& operator=(const Reading&) = delete;

  // Takes the folder in and reads it. Fails: not_found. The walk goes on in the background.
  Result<std::string> take_in(const HandOverAsked& asked);
  // Something waits. Passwords are tried in the next run and then forgotten.
  void go_on(std::vector<std::string> passwords = {});
  Result<> set_paused(bool paused);
  // Fails: not_found if that worker has no file in work.
  Result<> stop_file(int worker);
  Result<ReadingStatus> status() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace winnow::read
