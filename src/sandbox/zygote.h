// SPDX-License-Identifier: AGPL-3.0-or-later
// sandbox/zygote.h: hands documents to winnow-extract and believes nothing it says.
//
// In:     the path of the program; a job with an open input.
// Out:    what was said goes to the listener, checked; how it ended is returned, also after a
//         crash.
// Fails:  unavailable if the program is missing or does not start, or no cage can be made; else
//         only with the listener's own errors. A worker's death is an Ending, not an error.
// Holds:  any number of threads may run jobs at once. The first open() comes before any thread is
//         started. A new zygote is started after 1,000 documents and after any crash.
// Cost:   under 1 ms to start a worker.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "sandbox/listener.h"

namespace winnow::sandbox {

struct CageLevel {
  std::string name{};  // "full", "no_landlock", "none".
  std::int64_t landlock_abi = 0;
};

class Zygote {
 public:
  static Result<std::unique_ptr<Zygote>> open(const std::string& program);
  ~Zygote();
  Zygote(const Zygote&) = delete;
  Zygote& operator=(const Zygote&) = delete;

  Result<Ending> run(const Job& job, int input, Listener& listener);

  struct Picture {
    Ending ending{};
    std::string pixels{};  // Copied out of the shared memory; Ending::raster says its shape.
  };
  Result<Picture> render(const Job& job, int input);

  CageLevel level() const;

 private:
  explicit Zygote(std::string program);
  Result<Ending> run_with(const Job& job, int input, int raster, Listener& listener);

  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace winnow::sandbox
