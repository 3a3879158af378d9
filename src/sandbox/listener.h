// SPDX-License-Identifier: AGPL-3.0-or-later
// sandbox/listener.h: who hears what a worker said, after it was checked.
//
// Holds:  calls come from the thread that called run(); sizes, counts, UTF-8, order and offsets
//         were checked before. An error returned stops the worker and becomes the result of run().
#pragma once

#include <string_view>

#include "base/result.h"
#include "model/extraction.h"

namespace winnow::sandbox {

class Listener {
 public:
  virtual ~Listener() = default;
  virtual Result<> fact(Fact fact) = 0;
  virtual Result<> page(Page page) = 0;
  virtual Result<> child(Child child) = 0;
  virtual Result<> child_bytes(std::string_view bytes) = 0;
  virtual Result<> child_end(ChildEnd end) = 0;
  virtual Result<> count(Count count) = 0;
  virtual Result<> complaint(Complaint complaint) = 0;
  virtual Result<> progress(Progress progress) = 0;
};

// How the worker ended. `done` is always filled: if the worker died, `winnow` writes it from what
// it saw.
struct Ending {
  Done done{};
  std::string
      stopped_by{};  // "", "silence", "frames", "cpu", "memory", "signal", "forbidden_call".
  int signal = 0;    // That killed it, or 0.
  double wall_seconds = 0;
  double cpu_seconds = 0;
  std::int64_t peak_memory_bytes = 0;
  Raster raster{};  // Of a render job.
};

}  // namespace winnow::sandbox
