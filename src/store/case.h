// SPDX-License-Identifier: AGPL-3.0-or-later
// store/case.h: a case on disk, and the one door through which it is changed.
//
// Holds:  writing functions take Change&, reading ones const View&; only Case makes them. perform
//         gives one transaction with its journal entry, or nothing. Blobs finished before are made
//         durable before the rows are. Any number of threads may hold Views; changes queue up.
// Fails:  not_found (exit 10), locked (exit 11: another process writes), malformed, unavailable.
// Cost:   a perform waits for the disk once; perform_all once for all its steps; keep_books never.
#pragma once

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/time.h"
#include "store/blobs.h"
#include "store/database.h"
#include "store/journal.h"

namespace winnow::store {

// Permission to read, of one moment. Keep it for one request, in one thread.
class View {
 public:
  Database& database() const { return *database_; }
  const std::string& folder() const { return folder_; }
  const Blobs& blobs() const { return *blobs_; }

 private:
  friend class Case;
  friend class Change;
  View(std::shared_ptr<Database> database, const Blobs& blobs, std::string folder)
      : database_(std::move(database)), blobs_(&blobs), folder_(std::move(folder)) {}
  std::shared_ptr<Database> database_;
  const Blobs* blobs_;
  std::string folder_;
};

// What changed, for pages that show it: a noun of the tables and an id.
struct Touched {
  std::string noun{};
  std::string id{};
};

// Permission to write, inside perform.
class Change : public View {
 public:
  const std::string& now() const { return now_; }  // One instant for the whole change.
  const std::string& actor() const { return operation_.actor; }
  void touch(std::string noun, std::string id) {
    touched_.push_back({std::move(noun), std::move(id)});
  }
  // Adds to this entry of the journal what only the work can know.
  void name_object(std::string object) { operation_.objects.push_back(std::move(object)); }
  void name_input(std::string sha256_hex) { operation_.inputs.push_back(std::move(sha256_hex)); }
  void set_kind(OperationKind kind) { operation_.kind = kind; }

 private:
  friend class Case;
  Change(const View& view, Operation operation, std::string now)
      : View(view), operation_(std::move(operation)), now_(std::move(now)) {}
  Operation operation_;
  std::string now_;
  std::vector<Touched> touched_{};
};

template <class T>
struct Performed {
  T value{};
  std::int64_t entry = 0;
  std::vector<Touched> touched{};
};

using Work = std::function<Result<>(Change&)>;
struct Step {
  Operation operation{};
  Work work{};
};
// Of one step of perform_all: its entry, or why it was rolled back (the others stand).
struct StepEnding {
  std::int64_t entry = -1;
  std::optional<Error> error{};
};

class Case {
 public:
  // `name` is shown; the folder must be absent or empty.
  static Result<std::unique_ptr<Case>> create(const std::string& folder, const std::string& name,
                                              const std::string& actor, const Clock& clock);
  // The writer: takes the lock, empties tmp/, puts tasks found `working` back to waiting, and gives
  // the hand-overs of an older case their step of custody.
  static Result<std::unique_ptr<Case>> open(const std::string& folder, const Clock& clock);
  // Beside a writer of another process. Changes are refused.
  static Result<std::unique_ptr<Case>> open_read_only(const std::string& folder,
                                                      const Clock& clock);
  ~Case();

  const std::string& folder() const { return folder_; }
  const std::string& name() const { return name_; }
  const std::string& created() const { return created_; }
  bool is_read_only() const { return read_only_; }
  Blobs& blobs() const { return *blobs_; }
  const Clock& clock() const { return clock_; }

  Result<View> view() const;

  // `work(Change&)` returns Result<T>; T must have a default. For Result<> the value is monostate.
  template <class F>
  auto perform(Operation operation, F&& work) {
    using Answer = typename std::invoke_result_t<F, Change&>::value_type;
    using T = std::conditional_t<std::is_void_v<Answer>, std::monostate, Answer>;
    Performed<T> done;
    Work erased = [&](Change& change) -> Result<> {
      auto answer = work(change);
      if (!answer) return fail(std::move(answer).error());
      if constexpr (!std::is_void_v<Answer>) done.value = std::move(*answer);
      return {};
    };
    auto ended = perform_one(std::move(operation), erased);
    if (!ended) return Result<Performed<T>>(fail(std::move(ended).error()));
    done.entry = ended->first;
    done.touched = std::move(ended->second);
    return Result<Performed<T>>(std::move(done));
  }

  // Group commit: each step has its own journal entry; a step that fails is undone alone. The
  // outer error is the commit's: then nothing was done.
  Result<std::vector<StepEnding>> perform_all(std::vector<Step> steps);

  // Bookkeeping of the program itself: claims of tasks, what is indexed, views of the interface.
  // No journal entry, no wait for the disk: a power cut may lose it, a crash of winnow does not.
  Result<> keep_books(const Work& work);

  // Raised by every commit: cheap to poll.
  std::int64_t commits() const { return commits_.load(); }

 private:
  struct Parts;
  Case(std::string folder, const Clock& clock);
  static Result<std::unique_ptr<Case>> open_parts(const std::string& folder, const Clock& clock,
                                                  bool read_only);
  Result<std::pair<std::int64_t, std::vector<Touched>>> perform_one(Operation operation,
                                                                    const Work& work);
  Result<> load_properties();

  std::string folder_;
  const Clock& clock_;
  std::string name_{};
  std::string created_{};
  bool read_only_ = false;
  std::unique_ptr<Blobs> blobs_{};
  std::unique_ptr<Parts> parts_;
  std::atomic<std::int64_t> commits_{0};
};

// Counts operations of people: the case revision of the interface. Ingest does not raise it.
Result<std::int64_t> case_revision(const View& view);

}  // namespace winnow::store
