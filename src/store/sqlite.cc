// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/sqlite.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include <sqlite3.h>

#include "base/text.h"

namespace winnow::store {
namespace {

constexpr int busy_ms = 10'000;  // A reader of another process may checkpoint meanwhile.

Error database_error(sqlite3* handle, const std::string& path, std::string_view tried) {
  const int code = handle != nullptr ? sqlite3_errcode(handle) : SQLITE_NOMEM;
  Error error{.fault = Fault::unavailable,
              .what = path,
              .reason = std::string(tried) + " failed: " +
                        (handle != nullptr ? sqlite3_errmsg(handle) : "out of memory")};
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB) error.fault = Fault::malformed;
  if (code == SQLITE_CANTOPEN) error.fault = Fault::not_found;
  if (code == SQLITE_READONLY || code == SQLITE_PERM || code == SQLITE_AUTH) {
    error.fault = Fault::refused;
  }
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED) error.fault = Fault::locked;
  if (code == SQLITE_CONSTRAINT || code == SQLITE_ERROR || code == SQLITE_MISUSE) {
    error.fault = Fault::bug;
  }
  if (code == SQLITE_FULL) error.hint = "free some space and run the same command again";
  return error;
}

class SqliteStatement : public Statement {
 public:
  SqliteStatement(sqlite3* handle, sqlite3_stmt* statement, const std::string& path)
      : handle_(handle), statement_(statement), path_(path) {}
  ~SqliteStatement() override { sqlite3_finalize(statement_); }
  SqliteStatement(const SqliteStatement&) = delete;
  SqliteStatement& operator=(const SqliteStatement&) = delete;

  void bind_integer(int parameter, std::int64_t value) override {
    note(sqlite3_bind_int64(statement_, parameter, value));
  }
  void bind_number(int parameter, double value) override {
    note(sqlite3_bind_double(statement_, parameter, value));
  }
  // The bytes must live until the step: a temporary would not, so SQLite copies them.
  void bind_text(int parameter, std::string_view value) override {
    note(sqlite3_bind_text64(statement_, parameter, value.data() != nullptr ? value.data() : "",
                             value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void bind_null(int parameter) override { note(sqlite3_bind_null(statement_, parameter)); }

  Result<bool> step() override {
    const int code = bind_problem_ != SQLITE_OK ? bind_problem_ : sqlite3_step(statement_);
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    return fail(database_error(handle_, path_, "asking the case"));
  }
  void reset() override {
    sqlite3_reset(statement_);
    sqlite3_clear_bindings(statement_);
    bind_problem_ = SQLITE_OK;
  }
  std::int64_t integer(int column) const override {
    return sqlite3_column_int64(statement_, column);
  }
  double number(int column) const override { return sqlite3_column_double(statement_, column); }
  std::string_view text(int column) const override {
    const auto* bytes = sqlite3_column_text(statement_, column);
    if (bytes == nullptr) return {};
    return {reinterpret_cast<const char*>(bytes),
            static_cast<std::size_t>(sqlite3_column_bytes(statement_, column))};
  }
  bool is_null(int column) const override {
    return sqlite3_column_type(statement_, column) == SQLITE_NULL;
  }

 private:
  void note(int code) {
    if (code != SQLITE_OK && bind_problem_ == SQLITE_OK) bind_problem_ = code;
  }
  sqlite3* handle_;
  sqlite3_stmt* statement_;
  const std::string& path_;
  int bind_problem_ = SQLITE_OK;
};

class SqliteDatabase : public Database {
 public:
  SqliteDatabase(sqlite3* handle, std::string path) : handle_(handle), path_(std::move(path)) {}
  ~SqliteDatabase() override {
    free_.clear();
    taken_.clear();
    sqlite3_close_v2(handle_);
  }
  SqliteDatabase(const SqliteDatabase&) = delete;
  SqliteDatabase& operator=(const SqliteDatabase&) = delete;

  Result<> run_script(const std::string& sql) override {
    if (sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
      return fail(database_error(handle_, path_, "changing the case"));
    }
    return {};
  }

  Result<Statement*> take(std::string_view sql) override {
    const auto found = free_.find(std::string(sql));
    if (found != free_.end() && !found->second.empty()) {
      auto statement = std::move(found->second.back());
      found->second.pop_back();
      return lend(std::move(statement), std::string(sql));
    }
    sqlite3_stmt* made = nullptr;
    const int code = sqlite3_prepare_v3(handle_, sql.data(), static_cast<int>(sql.size()),
                                        SQLITE_PREPARE_PERSISTENT, &made, nullptr);
    if (code != SQLITE_OK) return fail(database_error(handle_, path_, "preparing a question"));
    return lend(std::make_unique<SqliteStatement>(handle_, made, path_), std::string(sql));
  }

  void give_back(Statement* statement) override {
    statement->reset();
    const auto found = taken_.find(statement);
    if (found == taken_.end()) return;
    free_[found->second.second].push_back(std::move(found->second.first));
    taken_.erase(found);
  }

  std::int64_t last_serial() const override { return sqlite3_last_insert_rowid(handle_); }
  std::int64_t changed_rows() const override { return sqlite3_changes64(handle_); }

  Result<> copy_to(const std::string& path) override {
    Query copy(*this, "VACUUM INTO ?");
    copy << path;
    return copy.finish();
  }

 private:
  using Owned = std::unique_ptr<SqliteStatement>;
  Result<Statement*> lend(Owned statement, std::string sql) {
    Statement* lent = statement.get();
    taken_[lent] = {std::move(statement), std::move(sql)};
    return lent;
  }
  sqlite3* handle_;
  std::string path_;
  std::unordered_map<std::string, std::vector<Owned>> free_{};
  std::unordered_map<Statement*, std::pair<Owned, std::string>> taken_{};
};

}  // namespace

Result<std::unique_ptr<Database>> open_sqlite(const std::string& path, Access access) {
  const int flags = (access == Access::write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
                                             : SQLITE_OPEN_READWRITE) |
                    SQLITE_OPEN_NOMUTEX;
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  auto database = std::make_unique<SqliteDatabase>(handle, path);
  if (code != SQLITE_OK) return fail(database_error(handle, path, "opening the case"));
  sqlite3_extended_result_codes(handle, 0);
  sqlite3_busy_timeout(handle, busy_ms);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  TRY_VOID(database->run_script(
      "PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
      "PRAGMA cache_size=-16384; PRAGMA mmap_size=0;"));
  // A reader opens for writing too, because WAL needs its index beside; query_only keeps it honest.
  TRY_VOID(database->run_script(
      access == Access::write
          ? "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
            "PRAGMA wal_autocheckpoint=4000;"
          : "PRAGMA query_only=ON;"));
  return std::unique_ptr<Database>(std::move(database));
}

Result<> set_durability(Database& database, Durability durability) {
  return database.run_script(durability == Durability::full ? "PRAGMA synchronous=FULL"
                                                            : "PRAGMA synchronous=NORMAL");
}

Query::Query(Database& database, std::string_view sql) : database_(database) {
  auto taken = database.take(sql);
  if (taken) {
    statement_ = *taken;
  } else {
    error_ = std::move(taken).error();
  }
}

Query::~Query() {
  if (statement_ != nullptr) database_.give_back(statement_);
}

Query& Query::operator<<(std::int64_t value) {
  if (statement_ != nullptr) statement_->bind_integer(++bound_, value);
  return *this;
}
Query& Query::operator<<(double value) {
  if (statement_ != nullptr) statement_->bind_number(++bound_, value);
  return *this;
}
Query& Query::operator<<(std::string_view value) {
  if (statement_ != nullptr) statement_->bind_text(++bound_, value);
  return *this;
}
Query& Query::null() {
  if (statement_ != nullptr) statement_->bind_null(++bound_);
  return *this;
}

bool Query::next() {
  if (statement_ == nullptr || error_ || at_end_) return false;
  auto row = statement_->step();
  if (!row) {
    error_ = std::move(row).error();
    return false;
  }
  at_end_ = !*row;
  return *row;
}

Result<> Query::finish() {
  while (next()) {
  }
  if (error_) return fail(*error_);
  return {};
}

std::optional<std::int64_t> Query::optional_integer(int column) const {
  if (is_null(column)) return std::nullopt;
  return integer(column);
}

}  // namespace winnow::store
