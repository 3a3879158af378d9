// SPDX-License-Identifier: AGPL-3.0-or-later
// store/database.h: what the rest of store/ needs of a database; no type of an engine stands here.
//
// Fails:  a Query remembers its first failure; next() is then false and finish() returns it.
// Holds:  values reach SQL only as bound parameters. A Database belongs to one thread at a time.
// Cost:   statements are prepared once per connection and text.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"

namespace winnow::store {

// A prepared statement. Parameters count from 1, columns from 0.
class Statement {
 public:
  virtual ~Statement() = default;
  virtual void bind_integer(int parameter, std::int64_t value) = 0;
  virtual void bind_number(int parameter, double value) = 0;
  virtual void bind_text(int parameter, std::string_view value) = 0;
  virtual void bind_null(int parameter) = 0;
  virtual Result<bool> step() = 0;  // True: a row is there.
  virtual void reset() = 0;
  virtual std::int64_t integer(int column) const = 0;
  virtual double number(int column) const = 0;
  virtual std::string_view text(int column) const = 0;  // Valid until the next step.
  virtual bool is_null(int column) const = 0;
};

class Database {
 public:
  virtual ~Database() = default;
  virtual Result<> run_script(const std::string& sql) = 0;
  // A statement nobody else uses, until it is given back. `sql` must outlive nothing: it is copied.
  virtual Result<Statement*> take(std::string_view sql) = 0;
  virtual void give_back(Statement* statement) = 0;
  virtual std::int64_t last_serial() const = 0;   // Of the last INSERT.
  virtual std::int64_t changed_rows() const = 0;  // By the last statement.
  virtual Result<> copy_to(const std::string& path) = 0;
};

// One run of one statement: bind with <<, then next() per row, or finish() for a write.
class Query {
 public:
  Query(Database& database, std::string_view sql);
  ~Query();
  Query(const Query&) = delete;
  Query& operator=(const Query&) = delete;

  Query& operator<<(std::int64_t value);
  Query& operator<<(int value) { return *this << std::int64_t{value}; }
  Query& operator<<(bool value) { return *this << std::int64_t{value}; }
  Query& operator<<(double value);
  Query& operator<<(std::string_view value);
  Query& operator<<(const std::string& value) { return *this << std::string_view(value); }
  Query& operator<<(const char* value) { return *this << std::string_view(value); }
  template <class T>
  Query& operator<<(const std::optional<T>& value) {
    return value ? *this << *value : null();
  }
  Query& null();

  bool next();
  // Steps to the end and tells whether all went well. Forgetting it loses an error: hence
  // nodiscard.
  Result<> finish();

  std::int64_t integer(int column) const { return statement_->integer(column); }
  double number(int column) const { return statement_->number(column); }
  std::string text(int column) const { return std::string(statement_->text(column)); }
  std::string_view text_view(int column) const { return statement_->text(column); }
  bool flag(int column) const { return statement_->integer(column) != 0; }
  bool is_null(int column) const { return statement_->is_null(column); }
  std::optional<std::int64_t> optional_integer(int column) const;

 private:
  Database& database_;
  Statement* statement_ = nullptr;
  std::optional<Error> error_{};
  int bound_ = 0;
  bool at_end_ = false;
};

}  // namespace winnow::store
