// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_connection.h: one connection to the index's database, with our tokens and a function
// that hands out postings. Used by fts5_*.cc only.
//
// Holds:  a connection belongs to one thread at a time.
// Fails:  malformed for a damaged database, over_limit when the deadline stopped a query, locked,
//         unavailable for the disk.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/postings.h"

struct sqlite3;
struct sqlite3_stmt;

namespace winnow::search {

// A prepared statement, reset and unbound by `reset`. Values are bound from 1 on.
class Statement {
 public:
  Statement(sqlite3* database, sqlite3_stmt* statement) : db_(database), statement_(statement) {}
  ~Statement();
  Statement(Statement&& other) noexcept;
  Statement& operator=(Statement&&) = delete;

  Statement& bind(int at, std::int64_t value);
  Statement& bind(int at, std::string_view value);
  Statement& bind_bytes(int at, std::string_view value);
  Statement& bind_null(int at);
  Result<bool> step();  // True: a row is there.
  Result<> run();       // Steps to the end and resets.
  void reset();
  std::int64_t integer(int column) const;
  std::string text(int column) const;
  bool is_null(int column) const;

 private:
  sqlite3* db_;
  sqlite3_stmt* statement_;
};

class Connection {
 public:
  struct Options {
    bool read_only = false;
    std::int64_t cache_kib = 65'536;
  };
  static Result<std::unique_ptr<Connection>> open(const std::string& path, const Options& options);
  ~Connection();
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  Result<> execute(const std::string& sql);
  Result<Statement> prepare(std::string_view sql);
  // Queries of this connection stop behind it; none = no limit.
  void set_deadline(std::optional<std::chrono::steady_clock::time_point> deadline);

  // The postings of terms in sequence; with `prefix` the last is a beginning.
  Result<PostingsPtr> find(const std::vector<std::string>& sequence, bool prefix);

 private:
  struct State;
  explicit Connection(std::unique_ptr<State> state);
  Result<> register_engine_parts();
  std::unique_ptr<State> state_;
};

}  // namespace winnow::search
