// SPDX-License-Identifier: AGPL-3.0-or-later
// read/indexing.h: stored pages go into the index; a page is one record.
//
// In:     the case and the index; documents that changed have an index task.
// Out:    how many documents went in.
// Fails:  as the index does; tasks that were not marked stay queued.
// Holds:  repeating is harmless; a document that changed meanwhile stays queued.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>

#include "base/result.h"
#include "search/index.h"
#include "store/case.h"

namespace winnow::read {

// Opens <case>/index; a damaged or outdated index is removed and everything queued again, which is
// said in `notice`.
struct OpenedIndex {
  std::unique_ptr<search::SearchIndex> index{};
  std::string notice{};
};
Result<OpenedIndex> open_index_of(store::Case& open_case, bool read_only);

// `optimise` belongs to the end of a run, `leave` to the times between.
enum class Afterwards { optimise, leave };
Result<std::int64_t> index_waiting(store::Case& open_case, search::SearchIndex& index,
                                   Afterwards afterwards = Afterwards::optimise);

// Indexes on a thread of its own while documents are read, so that no core waits for the other job.
class IndexingMeanwhile {
 public:
  IndexingMeanwhile(store::Case& open_case, search::SearchIndex& index,
                    std::chrono::milliseconds every = std::chrono::seconds(2));
  ~IndexingMeanwhile();
  IndexingMeanwhile(const IndexingMeanwhile&) = delete;
  IndexingMeanwhile& operator=(const IndexingMeanwhile&) = delete;
  // Ends the thread and indexes what is left.
  Result<std::int64_t> finish();

 private:
  void run();

  store::Case& case_;
  search::SearchIndex& index_;
  std::chrono::milliseconds every_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  bool is_stopping_ = false;
  Result<std::int64_t> outcome_ = std::int64_t{0};
  std::thread thread_{};
};

}  // namespace winnow::read
