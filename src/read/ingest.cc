// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/ingest.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <exception>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>
#include <vector>

#include "base/memory.h"
#include "read/decide_state.h"
#include "read/hearing.h"
#include "read/recognition.h"
#include "store/documents.h"
#include "store/tasks.h"

namespace winnow::read {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr std::size_t group_documents_max = 200;
constexpr std::size_t unwritten_documents_max = 400;
constexpr std::int64_t claim_tasks_max = 16;
constexpr std::chrono::milliseconds group_time{200};
constexpr std::size_t large_text_bytes = std::size_t{4} << 20;

struct Finished {
  std::shared_ptr<store::ReadingInput> reading{};
  std::string sha256_hex{};
  std::string name{};
  std::int64_t bytes = 0;
};

std::size_t text_bytes(const std::vector<Finished>& group) {
  std::size_t bytes = 0;
  for (const Finished& one : group) {
    for (const Page& page : one.reading->pages) bytes += page.text.size();
  }
  return bytes;
}

class Ingest {
 public:
  Ingest(store::Case& open_case, sandbox::Zygote& zygote, const IngestOptions& options,
         const std::function<void(const IngestProgress&)>& progress)
      : case_(open_case), zygote_(zygote), options_(options), progress_(progress) {}

  Result<IngestProgress> run() {
    std::vector<std::thread> workers;
    for (int i = 0; i < options_.workers; ++i) {
      workers.emplace_back([this, i] { work_until_done(i + 1); });
    }
    const auto written = write_until_done();
    for (auto& worker : workers) worker.join();
    if (!written) return fail(written.error());
    if (error_) return fail(*error_);
    return done_;
  }

 private:
  // ---- workers ----

  void work_until_done(int worker) {
    while (const auto task = next_task()) {
      if (options_.watch != nullptr) options_.watch->started(worker, task->name);
      auto finished = work_guarded(*task, worker);
      if (options_.watch != nullptr) options_.watch->ended(worker);
      const std::lock_guard lock(mutex_);
      --busy_;
      if (finished) {
        finished_.push_back(std::move(*finished));
      } else {
        stop_with(finished.error());
        back_to_queue_.push_back(task->serial);
      }
      changed_.notify_all();
    }
  }

  // Tasks are claimed in small groups, so that workers seldom wait for the case. A claim counts as
  // an attempt; after a crash of ours the documents of one group have lost one of three.
  std::optional<store::ClaimedTask> next_task() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return stopping_ || finished_.size() < unwritten_documents_max; });
      if (options_.watch != nullptr && options_.watch->wants_rest()) stopping_ = true;
      if (stopping_) {
        changed_.notify_all();
        return std::nullopt;
      }
      if (claimed_.empty()) claim();
      if (stopping_) return std::nullopt;
      if (!claimed_.empty()) {
        store::ClaimedTask task = std::move(claimed_.front());
        claimed_.pop_front();
        ++busy_;
        return task;
      }
      if (busy_ == 0 && finished_.empty() && !is_writing_) stopping_ = true;
      changed_.notify_all();
      if (!stopping_) changed_.wait_for(lock, group_time);
    }
  }

  void claim() {
    const auto kept = case_.keep_books([&](store::Change& change) -> Result<> {
      TRY(auto tasks, store::claim_tasks(change, store::TaskKind::read, claim_tasks_max));
      for (auto& task : tasks) claimed_.push_back(std::move(task));
      return {};
    });
    if (!kept) stop_with(kept.error());
  }

  Result<Finished> work_guarded(const store::ClaimedTask& task, int worker) {
    try {
      return work(task, worker);
    } catch (const std::exception& bug) {
      return fail({.fault = Fault::bug, .what = task.name, .reason = bug.what()});
    }
  }

  Job job_for(const store::ClaimedTask& task) const {
    const Limits& limits = options_.limits;
    return {
        .name = task.name,
        .declared_type = task.hints.declared_type,
        .declared_charset = task.hints.declared_charset,
        .depth = task.depth,
        .bytes_left = task.root_bytes * limits.expansion_ratio + limits.expansion_allowance_bytes,
        .languages = options_.languages,
        .passwords = options_.passwords,
        .use_fallback_reader = task.attempt >= limits.attempts,
        .limits = limits};
  }

  Result<Finished> work(const store::ClaimedTask& task, int worker) {
    Hearing hearing(case_.blobs(), options_.watch, worker);
    auto& said = hearing.said;
    if (task.attempt > task.attempts_allowed) {
      said.state = PlaceState::not_read;
      said.reason = "attempts_used";
    } else {
      TRY(const Descriptor input, case_.blobs().open(task.sha256_hex));
      TRY(const auto ending, run_or_stop(task, input.fd(), hearing));
      const Decision decision = decide_state(ending, said);
      said.done = ending.done;
      said.state = decision.state;
      said.reason = decision.reason;
      said.stopped_by = ending.stopped_by;
      said.signal = ending.signal;
      said.cost = {ending.wall_seconds, ending.cpu_seconds, ending.peak_memory_bytes};
      said.try_again = !ending.stopped_by.empty() && task.attempt < task.attempts_allowed;
    }
    said.document = task.document;
    return Finished{std::make_shared<store::ReadingInput>(std::move(said)), task.sha256_hex,
                    task.name, task.bytes};
  }

  // A file that a person stopped ended as if it had met a limit: what came before is kept.
  Result<sandbox::Ending> run_or_stop(const store::ClaimedTask& task, int input, Hearing& hearing) {
    const Job job = job_for(task);
    auto ending = zygote_.run(job, input, hearing);
    if (ending) ending = read_pixels(zygote_, job, input, hearing, std::move(*ending));
    if (ending || !hearing.was_stopped()) return ending;
    return sandbox::Ending{.done = {.outcome = Outcome::refused, .reason = "stopped_by_person"}};
  }

  void stop_with(const Error& error) {
    if (!error_) error_ = error;
    stopping_ = true;
  }

  // ---- the writer ----

  Result<> write_until_done() {
    for (;;) {
      std::vector<Finished> group = next_group();
      if (group.empty()) break;
      const auto written = write(group);
      const bool was_large = text_bytes(group) >= large_text_bytes;
      group.clear();
      if (was_large) give_back_freed_memory();
      const std::lock_guard lock(mutex_);
      is_writing_ = false;
      if (!written) {
        stop_with(written.error());
        changed_.notify_all();
        return written;
      }
      changed_.notify_all();
    }
    return release_tasks();
  }

  std::vector<Finished> next_group() {
    std::unique_lock lock(mutex_);
    for (;;) {
      changed_.wait(lock, [&] { return !finished_.empty() || (stopping_ && busy_ == 0); });
      if (finished_.empty()) return {};
      const auto deadline = SteadyClock::now() + group_time;
      changed_.wait_until(lock, deadline, [&] {
        return finished_.size() >= group_documents_max || busy_ == 0 || stopping_;
      });
      std::vector<Finished> group;
      while (!finished_.empty() && group.size() < group_documents_max) {
        group.push_back(std::move(finished_.front()));
        finished_.pop_front();
      }
      is_writing_ = true;
      changed_.notify_all();
      return group;
    }
  }

  Result<> write(const std::vector<Finished>& group) {
    std::vector<store::Step> steps;
    for (const Finished& one : group) {
      steps.push_back({{.kind = store::OperationKind::add_document,
                        .actor = options_.actor,
                        .summary = one.name,
                        .objects = {"document:" + std::to_string(one.reading->document)},
                        .inputs = {one.sha256_hex}},
                       [reading = one.reading](store::Change& change) -> Result<> {
                         TRY([[maybe_unused]] const auto document,
                             store::add_reading(change, *reading));
                         return {};
                       }});
      done_.bytes += one.bytes;
    }
    TRY(const auto endings, case_.perform_all(std::move(steps)));
    for (const auto& ending : endings) {
      if (ending.error) return fail(*ending.error);
    }
    done_.documents += static_cast<std::int64_t>(group.size());
    ++done_.commits;
    if (progress_) progress_(done_);
    return {};
  }

  Result<> release_tasks() {
    for (const auto& task : claimed_) back_to_queue_.push_back(task.serial);
    if (back_to_queue_.empty()) return {};
    return case_.keep_books([&](store::Change& change) -> Result<> {
      for (const auto task : back_to_queue_) {
        TRY_VOID(store::release_task(change, task, false));
      }
      return {};
    });
  }

  store::Case& case_;
  sandbox::Zygote& zygote_;
  const IngestOptions& options_;
  const std::function<void(const IngestProgress&)>& progress_;
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::deque<store::ClaimedTask> claimed_{};
  std::deque<Finished> finished_{};
  std::vector<std::int64_t> back_to_queue_{};
  std::optional<Error> error_{};
  IngestProgress done_{};
  int busy_ = 0;
  bool is_writing_ = false;
  bool stopping_ = false;
};

}  // namespace

Result<IngestProgress> ingest(store::Case& open_case, sandbox::Zygote& zygote,
                              const IngestOptions& options,
                              const std::function<void(const IngestProgress&)>& progress) {
  return Ingest(open_case, zygote, options, progress).run();
}

}  // namespace winnow::read
