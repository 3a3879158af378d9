// SPDX-License-Identifier: AGPL-3.0-or-later
// store/tasks.h: the queue of work; it survives a crash.
//
// Holds:  an attempt is counted and stored before its start. A task found working when the case is
//         opened goes back to waiting. Containers are opened before documents are read, outer ones
//         first, so that totals settle early.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.h"
#include "model/ledger.h"
#include "store/case.h"
#include "store/places.h"

namespace winnow::store {

enum class TaskKind { read, ocr, index };
const std::vector<std::string_view>& names_of(TaskKind);

// All that starting a worker needs.
struct ClaimedTask {
  std::int64_t serial = 0;
  TaskKind kind = TaskKind::read;
  DocumentSerial document = 0;
  std::string sha256_hex{};
  std::int64_t bytes = 0;
  std::string name{};  // Last component of the first place.
  Hints hints{};
  std::int64_t depth = 0;             // Containers around it, by the shortest chain.
  std::int64_t root_bytes = 0;        // Size of the object in the hand-over it lies in.
  std::int64_t attempt = 1;           // This one included.
  std::int64_t attempts_allowed = 3;  // attempt above it: record not_read(attempts_used).
  std::string hand_over{};
};

// Takes up to `count` tasks, in order of priority; use it inside keep_books.
Result<std::vector<ClaimedTask>> claim_tasks(Change& change, TaskKind kind, std::int64_t count);
// Back to the queue; `counts` = false for faults of ours, which do not count as an attempt.
Result<> release_task(Change& change, std::int64_t task, bool counts);
// Done with; add_reading and add_recognised do it themselves.
Result<> end_task(Change& change, std::int64_t task);
Result<> reclaim_abandoned(Change& change);

// The index took these documents in (as load_head and load_pages gave them).
struct Indexed {
  DocumentSerial document = 0;
  std::int64_t version = 0;  // DocumentHead::version as loaded; a newer one keeps the task.
  std::int64_t records = 0;
};
Result<> mark_indexed(Change& change, const std::vector<Indexed>& documents);
// The index was thrown away: queue everything again.
Result<> queue_all_for_index(Change& change);

struct QueueState {
  std::int64_t waiting = 0;
  std::int64_t working = 0;
  std::int64_t waiting_ocr = 0;
  std::int64_t waiting_index = 0;
  std::int64_t waiting_containers = 0;  // Known by name or place to be unopened containers.
  std::int64_t waiting_bytes = 0;
};
Result<QueueState> queue_state(const View& view);

Result<> set_paused(Change& change, bool paused);
Result<bool> is_paused(const View& view);

}  // namespace winnow::store
