// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/reading.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#include "read/indexing.h"
#include "read/ingest.h"
#include "read/watch.h"
#include "store/hand_overs.h"
#include "store/tasks.h"

namespace winnow::read {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::chrono::seconds index_time{2};
double seconds_between(SteadyClock::time_point from, SteadyClock::time_point to) {
  return std::chrono::duration<double>(to - from).count();
}

struct InWork {
  std::string file{};
  SteadyClock::time_point since{};
  Progress progress{};
};

}  // namespace

struct Reading::State : Watch {
  explicit State(const Parts& given) : parts(given) {}

  void started(int worker, const std::string& name) override {
    const std::lock_guard lock(mutex);
    in_work[worker] = {.file = name, .since = SteadyClock::now()};
    stopped.erase(worker);
  }
  bool goes_on(int worker, const Progress& progress) override {
    const std::lock_guard lock(mutex);
    in_work[worker].progress = progress;
    return !stopped.contains(worker);
  }
  void ended(int worker) override {
    const std::lock_guard lock(mutex);
    in_work.erase(worker);
    stopped.erase(worker);
  }
  bool wants_rest() override {
    const std::lock_guard lock(mutex);
    return is_stopping || is_paused;
  }

  void run() {
    for (;;) {
      std::deque<HandOverAsked> asked;
      std::vector<std::string> passwords;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return is_stopping || (is_wanted && !is_paused); });
        if (is_stopping) return;
        is_wanted = false;
        is_reading = true;
        asked.swap(hand_overs);
        passwords.swap(given_passwords);
        fault.clear();
        pace.begin(SteadyClock::now());
      }
      const auto ended = run_once(asked, passwords);
      const std::lock_guard lock(mutex);
      is_reading = false;
      if (!ended) fault = sentence("read", ended.error());
    }
  }

  // Walks that were begun before this program started: their files are not yet in the case.
  Result<> finish_walks() {
    TRY(const auto view, parts.open_case.view());
    TRY(const auto known, store::list_hand_overs(view));
    for (const HandOver& one : known) {
      if (one.walked) continue;
      TRY([[maybe_unused]] const auto intake,
          read::take_in(parts.open_case,
                        {.path = one.path, .source = one.source, .actor = "local"}));
    }
    return {};
  }

  Result<> run_once(const std::deque<HandOverAsked>& asked,
                    const std::vector<std::string>& passwords) {
    for (const HandOverAsked& one : asked) {
      TRY([[maybe_unused]] const auto intake, read::take_in(parts.open_case, one));
    }
    TRY_VOID(finish_walks());
    const IngestOptions options{.workers = parts.workers,
                                .actor = "local",
                                .passwords = passwords,
                                .languages = parts.languages,
                                .watch = this};
    TRY([[maybe_unused]] const auto done,
        ingest(parts.open_case, parts.zygote, options,
               [this](const IngestProgress& so_far) { note(so_far); }));
    const std::lock_guard indexing(index_mutex);
    TRY([[maybe_unused]] const auto indexed, index_waiting(parts.open_case, parts.index));
    return {};
  }

  // Pages can be found while the rest is still read.
  void index_meanwhile() {
    std::unique_lock lock(mutex);
    while (!is_stopping) {
      changed.wait_for(lock, index_time, [&] { return is_stopping; });
      if (is_stopping || !is_reading) continue;
      lock.unlock();
      {
        const std::lock_guard indexing(index_mutex);
        const auto indexed = index_waiting(parts.open_case, parts.index, Afterwards::leave);
        lock.lock();
        if (!indexed) fault = sentence("index", indexed.error());
      }
    }
  }

  void note(const IngestProgress& so_far) {
    const std::lock_guard lock(mutex);
    pace.note(so_far, SteadyClock::now());
  }

  Parts parts;
  mutable std::mutex mutex{};
  std::mutex index_mutex{};  // One writer of the index at a time.
  std::condition_variable changed{};
  std::deque<HandOverAsked> hand_overs{};
  std::vector<std::string> given_passwords{};
  std::map<int, InWork> in_work{};
  std::set<int> stopped{};
  Pace pace{};
  std::string fault{};
  bool is_wanted = true;
  bool is_reading = false;
  bool is_paused = false;
  bool is_stopping = false;
  std::thread reader{};
  std::thread indexer{};
};

Reading::Reading(const Parts& parts) : state_(std::make_unique<State>(parts)) {
  const auto view = parts.open_case.view();
  if (view) state_->is_paused = store::is_paused(*view).value_or(false);
  state_->reader = std::thread([this] { state_->run(); });
  state_->indexer = std::thread([this] { state_->index_meanwhile(); });
}

Reading::~Reading() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->is_stopping = true;
  }
  state_->changed.notify_all();
  state_->reader.join();
  state_->indexer.join();
}

Result<std::string> Reading::take_in(const HandOverAsked& asked) {
  TRY(auto id, announce(state_->parts.open_case, asked));
  {
    const std::lock_guard lock(state_->mutex);
    state_->hand_overs.push_back(asked);
    state_->is_wanted = true;
  }
  state_->changed.notify_all();
  return id;
}

void Reading::go_on(std::vector<std::string> passwords) {
  {
    const std::lock_guard lock(state_->mutex);
    std::ranges::move(passwords, std::back_inserter(state_->given_passwords));
    state_->is_wanted = true;
  }
  state_->changed.notify_all();
}

Result<> Reading::set_paused(bool paused) {
  const auto kind =
      paused ? store::OperationKind::pause_reading : store::OperationKind::go_on_reading;
  const auto done = state_->parts.open_case.perform(
      {.kind = kind, .actor = "local", .summary = paused ? "pause" : "go on"},
      [&](store::Change& change) { return store::set_paused(change, paused); });
  if (!done) return fail(done.error());
  {
    const std::lock_guard lock(state_->mutex);
    state_->is_paused = paused;
    if (!paused) state_->is_wanted = true;
  }
  state_->changed.notify_all();
  return {};
}

Result<> Reading::stop_file(int worker) {
  std::string file;
  {
    const std::lock_guard lock(state_->mutex);
    const auto found = state_->in_work.find(worker);
    if (found == state_->in_work.end()) {
      return fail({.fault = Fault::not_found,
                   .what = "worker " + std::to_string(worker),
                   .reason = "it has no file in work"});
    }
    state_->stopped.insert(worker);
    file = found->second.file;
  }
  const auto done = state_->parts.open_case.perform(
      {.kind = store::OperationKind::stop_file, .actor = "local", .summary = file},
      [](store::Change&) -> Result<> { return {}; });
  if (!done) return fail(done.error());
  return {};
}

Result<ReadingStatus> Reading::status() const {
  TRY(const auto view, state_->parts.open_case.view());
  TRY(const auto queue, store::queue_state(view));
  const std::lock_guard lock(state_->mutex);
  const auto now = SteadyClock::now();
  ReadingStatus status{
      .reading = state_->is_reading, .paused = state_->is_paused, .fault = state_->fault};
  for (const auto& [number, work] : state_->in_work) {
    status.workers.push_back({number, work.file, seconds_between(work.since, now),
                              work.progress.unit, work.progress.done, work.progress.of});
  }
  if (state_->is_reading) status.pace = state_->pace.now(queue, now);
  return status;
}

}  // namespace winnow::read
