// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_writer.h: writes prepared documents into the database.
//
// Holds:  one transaction from the first replace() to commit(): readers see all of it or nothing.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>

#include "search/fts5_connection.h"
#include "search/index.h"

namespace winnow::search {

struct TermHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
using TermCounts = std::unordered_map<std::string, std::uint32_t, TermHash, std::equal_to<>>;

class Fts5Writer {
 public:
  // Makes the tables if they are missing. Fails: out_of_date for another analysis version.
  static Result<std::unique_ptr<Fts5Writer>> open(const std::string& path);

  Result<> replace(const PreparedDocuments& documents);
  Result<> remove(std::span<const std::int64_t> documents);
  Result<std::int64_t> commit();
  Result<> optimise();
  Connection& connection() { return *connection_; }

 private:
  struct Inserts;
  Fts5Writer(std::unique_ptr<Connection> connection);
  Result<> read_position();
  Result<> begin();
  Result<> add(const PreparedDocument& document);
  Result<> add_page(const PreparedDocument& document, std::size_t page);
  Result<> write_dictionary();

  std::unique_ptr<Connection> connection_;
  std::unique_ptr<Inserts> inserts_{};
  TermCounts counts_{};
  bool in_transaction_ = false;
  std::int64_t next_document_ = 0;
  std::int64_t next_record_ = 1;
  std::int64_t generation_ = 0;

 public:
  ~Fts5Writer();
};

}  // namespace winnow::search
