// SPDX-License-Identifier: AGPL-3.0-or-later
// read/watch.h: who sees what the workers do while they do it, and may stop one file or all.
//
// Holds:  calls come from the workers' threads, so an implementation locks; they must be quick.
#pragma once

#include <string>

#include "model/extraction.h"

namespace winnow::read {

class Watch {
 public:
  virtual ~Watch() = default;
  // Worker `worker` (from 1) begins with a file of that name.
  virtual void started(int worker, const std::string& name) = 0;
  // False ends this file; what came before is kept.
  virtual bool goes_on(int worker, const Progress& progress) = 0;
  virtual void ended(int worker) = 0;
  // True ends the whole run after the files in work.
  virtual bool wants_rest() = 0;
};

}  // namespace winnow::read
