// SPDX-License-Identifier: AGPL-3.0-or-later
// read/ingest.h: takes tasks from the queue until it is empty: task -> worker -> case.
//
// In:     an open case, a zygote, how many workers.
// Out:    how much was done; every document of the queue has a state and a reason afterwards.
// Fails:  with faults of ours (disk full, program missing): the documents concerned are queued
//         again and the attempt does not count.
// Holds:  a document that kills its worker is tried again, in the end with the second reader, at
//         most three times ever; what is finished is committed in groups (docs/decisions/001).
// Cost:   the readers' time; a group of 200 documents shares one commit.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/result.h"
#include "read/watch.h"
#include "sandbox/zygote.h"
#include "store/case.h"

namespace winnow::read {

struct IngestOptions {
  int workers = 2;
  std::string actor{};
  std::vector<std::string> passwords{};              // Given ones, tried in order; kept nowhere.
  std::vector<std::string> languages{"eng", "ara"};  // For OCR; none = no OCR.
  Limits limits{};
  Watch* watch = nullptr;  // Outlives the run.
};

struct IngestProgress {
  std::int64_t documents = 0;  // Readings written.
  std::int64_t bytes = 0;
  std::int64_t commits = 0;
};

Result<IngestProgress> ingest(store::Case& open_case, sandbox::Zygote& zygote,
                              const IngestOptions& options,
                              const std::function<void(const IngestProgress&)>& progress = {});

}  // namespace winnow::read
