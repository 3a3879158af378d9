// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/case.h"

#include <filesystem>
#include <mutex>
#include <system_error>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/files.h"
#include "store/hand_over_custody.h"
#include "store/migrate.h"
#include "store/sqlite.h"
#include "store/tasks.h"

namespace winnow::store {
namespace {

constexpr std::size_t idle_readers_max = 16;

// Undone unless it was kept, whichever way the scope is left.
class Transaction {
 public:
  explicit Transaction(Database& database) : database_(database) {}
  ~Transaction() {
    if (is_open_) static_cast<void>(database_.run_script("ROLLBACK"));
  }
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  Result<> begin() {
    Query query(database_, "BEGIN IMMEDIATE");
    TRY_VOID(query.finish());
    is_open_ = true;
    return {};
  }
  Result<> keep() {
    Query query(database_, "COMMIT");
    TRY_VOID(query.finish());
    is_open_ = false;
    return {};
  }

 private:
  Database& database_;
  bool is_open_ = false;
};

// The same for one step inside a transaction.
class Savepoint {
 public:
  explicit Savepoint(Database& database) : database_(database) {}
  ~Savepoint() {
    if (is_open_) static_cast<void>(database_.run_script("ROLLBACK TO step; RELEASE step"));
  }
  Savepoint(const Savepoint&) = delete;
  Savepoint& operator=(const Savepoint&) = delete;
  Result<> begin() {
    Query query(database_, "SAVEPOINT step");
    TRY_VOID(query.finish());
    is_open_ = true;
    return {};
  }
  Result<> keep() {
    Query query(database_, "RELEASE step");
    TRY_VOID(query.finish());
    is_open_ = false;
    return {};
  }

 private:
  Database& database_;
  bool is_open_ = false;
};

// Commits that do not wait for the disk, until the end of the scope.
class RelaxedCommits {
 public:
  explicit RelaxedCommits(Database& database) : database_(database) {}
  ~RelaxedCommits() { static_cast<void>(set_durability(database_, Durability::full)); }
  RelaxedCommits(const RelaxedCommits&) = delete;
  RelaxedCommits& operator=(const RelaxedCommits&) = delete;
  Result<> begin() { return set_durability(database_, Durability::relaxed); }

 private:
  Database& database_;
};

Result<Descriptor> take_lock(const std::string& folder) {
  const std::string path = folder + "/lock";
  Descriptor lock(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600));
  if (!lock.is_open()) return fail(system_error(path, "opening"));
  if (::flock(lock.fd(), LOCK_EX | LOCK_NB) == 0) return lock;
  return fail({.fault = Fault::locked,
               .what = folder,
               .reason = "the case is in use by another winnow",
               .hint = "end the other one, or use a command that only reads"});
}

void empty_folder(const std::string& path) {
  std::error_code ignored;
  for (const auto& item : std::filesystem::directory_iterator(path, ignored)) {
    std::error_code one;
    std::filesystem::remove_all(item.path(), one);
  }
}

Result<> set_property(Database& database, std::string_view name, std::string_view value) {
  Query query(database, "INSERT OR REPLACE INTO case_property (name, value) VALUES (?, ?)");
  query << name << value;
  return query.finish();
}

// Operations that people do; all others are ingest and do not make pages ask again.
bool is_of_people(OperationKind kind) {
  return kind == OperationKind::set_aside || kind == OperationKind::undo_set_aside ||
         kind == OperationKind::choose_retry || kind == OperationKind::add_hand_over ||
         kind == OperationKind::mark_seen ||
         // The operations on records stand together.
         (kind >= OperationKind::add_source && kind <= OperationKind::seal_name);
}

Result<> raise_revision(Database& database) {
  Query query(database,
              "UPDATE case_property SET value = CAST(CAST(value AS INTEGER) + 1 AS TEXT)"
              " WHERE name = 'revision'");
  return query.finish();
}

}  // namespace

struct Case::Parts {
  Descriptor lock{};
  std::shared_ptr<Database> writer{};
  std::mutex writing{};
  // Outlives the Case while a View is still held.
  struct Readers {
    std::mutex guard{};
    std::vector<std::unique_ptr<Database>> idle{};
  };
  std::shared_ptr<Readers> readers = std::make_shared<Readers>();
};

Case::Case(std::string folder, const Clock& clock)
    : folder_(std::move(folder)), clock_(clock), parts_(std::make_unique<Parts>()) {}
Case::~Case() = default;

Result<std::unique_ptr<Case>> Case::open_parts(const std::string& folder, const Clock& clock,
                                               bool read_only) {
  std::unique_ptr<Case> made(new Case(folder, clock));
  made->read_only_ = read_only;
  const std::string path = folder + "/case.sqlite";
  if (!read_only) {
    TRY(made->parts_->lock, take_lock(folder));
    empty_folder(folder + "/tmp");
    TRY_VOID(make_folder(folder + "/derived"));
    TRY(made->parts_->writer, open_sqlite(path, Access::write));
    TRY_VOID(migrate(*made->parts_->writer, folder + "/case.sqlite.before"));
  }
  TRY(made->blobs_, open_disk_blobs(folder, read_only));
  return made;
}

Result<std::unique_ptr<Case>> Case::create(const std::string& folder, const std::string& name,
                                           const std::string& actor, const Clock& clock) {
  TRY_VOID(make_folder(folder));
  std::error_code problem;
  if (!std::filesystem::is_empty(folder, problem) || problem) {
    return fail({.fault = Fault::refused,
                 .what = folder,
                 .reason = "the folder is not empty",
                 .hint = "name a folder that does not exist yet"});
  }
  TRY(auto made, open_parts(folder, clock, false));
  auto begun = made->perform({.kind = OperationKind::create_case, .actor = actor},
                             [&](Change& change) -> Result<> {
                               TRY_VOID(set_property(change.database(), "name", name));
                               TRY_VOID(set_property(change.database(), "created", change.now()));
                               TRY_VOID(set_property(change.database(), "revision", "0"));
                               return set_property(change.database(), "paused", "0");
                             });
  if (!begun) return fail(std::move(begun).error());
  TRY_VOID(made->load_properties());
  return made;
}

Result<std::unique_ptr<Case>> Case::open(const std::string& folder, const Clock& clock) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder + "/case.sqlite", ignored)) {
    return fail({.fault = Fault::not_found,
                 .what = folder,
                 .reason = "there is no case",
                 .hint = "make one with: winnow new CASE"});
  }
  TRY(auto made, open_parts(folder, clock, false));
  TRY_VOID(made->load_properties());
  TRY_VOID(made->keep_books([](Change& change) { return reclaim_abandoned(change); }));
  TRY_VOID(add_missing_steps(*made));
  return made;
}

Result<std::unique_ptr<Case>> Case::open_read_only(const std::string& folder, const Clock& clock) {
  std::error_code ignored;
  if (!std::filesystem::exists(folder + "/case.sqlite", ignored)) {
    return fail({.fault = Fault::not_found, .what = folder, .reason = "there is no case"});
  }
  TRY(auto made, open_parts(folder, clock, true));
  TRY(const auto view, made->view());
  TRY_VOID(check_schema(view.database()));
  TRY_VOID(made->load_properties());
  return made;
}

Result<> Case::load_properties() {
  TRY(const auto seen, view());
  Query query(seen.database(), "SELECT name, value FROM case_property");
  while (query.next()) {
    if (query.text_view(0) == "name") name_ = query.text(1);
    if (query.text_view(0) == "created") created_ = query.text(1);
  }
  return query.finish();
}

Result<View> Case::view() const {
  auto readers = parts_->readers;
  std::unique_ptr<Database> database;
  {
    const std::lock_guard hold(readers->guard);
    if (!readers->idle.empty()) {
      database = std::move(readers->idle.back());
      readers->idle.pop_back();
    }
  }
  if (!database) {
    TRY(database, open_sqlite(folder_ + "/case.sqlite", Access::read));
  }
  TRY_VOID(database->run_script("BEGIN"));
  std::shared_ptr<Database> shared(database.release(), [readers](Database* used) {
    std::unique_ptr<Database> back(used);
    if (!back->run_script("COMMIT")) return;
    const std::lock_guard hold(readers->guard);
    if (readers->idle.size() < idle_readers_max) readers->idle.push_back(std::move(back));
  });
  return View(std::move(shared), *blobs_, folder_);
}

namespace {
Error read_only_error(const std::string& folder) {
  return {.fault = Fault::refused, .what = folder, .reason = "the case is open for reading only"};
}
}  // namespace

Result<std::pair<std::int64_t, std::vector<Touched>>> Case::perform_one(Operation operation,
                                                                        const Work& work) {
  if (read_only_) return fail(read_only_error(folder_));
  // Before the lock: syncing is the slow part, and claims of tasks need not wait for it.
  TRY_VOID(blobs_->make_durable());
  const std::lock_guard hold(parts_->writing);
  auto& database = *parts_->writer;
  Transaction transaction(database);
  TRY_VOID(transaction.begin());
  Change change(View(parts_->writer, *blobs_, folder_), std::move(operation),
                to_text(clock_.now()));
  TRY_VOID(work(change));
  if (is_of_people(change.operation_.kind)) TRY_VOID(raise_revision(database));
  TRY(const auto entry, append_entry(database, change.operation_, change.now_));
  TRY_VOID(transaction.keep());
  ++commits_;
  return std::pair(entry, std::move(change.touched_));
}

Result<std::vector<StepEnding>> Case::perform_all(std::vector<Step> steps) {
  if (read_only_) return fail(read_only_error(folder_));
  // Before the lock: syncing is the slow part, and claims of tasks need not wait for it.
  TRY_VOID(blobs_->make_durable());
  const std::lock_guard hold(parts_->writing);
  auto& database = *parts_->writer;
  Transaction transaction(database);
  TRY_VOID(transaction.begin());
  std::vector<StepEnding> endings;
  const auto now = to_text(clock_.now());
  for (auto& step : steps) {
    Savepoint savepoint(database);
    TRY_VOID(savepoint.begin());
    Change change(View(parts_->writer, *blobs_, folder_), std::move(step.operation), now);
    StepEnding ending;
    if (auto worked = step.work(change); !worked) {
      ending.error = std::move(worked).error();
    } else {
      if (is_of_people(change.operation_.kind)) TRY_VOID(raise_revision(database));
      TRY(ending.entry, append_entry(database, change.operation_, now));
      TRY_VOID(savepoint.keep());
    }
    endings.push_back(std::move(ending));
  }
  TRY_VOID(transaction.keep());
  ++commits_;
  return endings;
}

Result<> Case::keep_books(const Work& work) {
  if (read_only_) return fail(read_only_error(folder_));
  const std::lock_guard hold(parts_->writing);
  auto& database = *parts_->writer;
  RelaxedCommits relaxed(database);
  TRY_VOID(relaxed.begin());
  Transaction transaction(database);
  TRY_VOID(transaction.begin());
  Change change(View(parts_->writer, *blobs_, folder_), {}, to_text(clock_.now()));
  TRY_VOID(work(change));
  TRY_VOID(transaction.keep());
  ++commits_;
  return {};
}

Result<std::int64_t> case_revision(const View& view) {
  Query query(view.database(),
              "SELECT CAST(value AS INTEGER) FROM case_property "
              "WHERE name = 'revision'");
  const auto revision = query.next() ? query.integer(0) : 0;
  TRY_VOID(query.finish());
  return revision;
}

}  // namespace winnow::store
