// SPDX-License-Identifier: AGPL-3.0-or-later
// search/fts5_session.h: readers: connections kept for reuse, the columns of the newest generation,
// and postings kept from earlier searches.
//
// Holds:  a session sees one generation from its begin to its end, whatever is written meanwhile.
#pragma once

#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <utility>
#include <vector>

#include "search/fts5_columns.h"
#include "search/fts5_connection.h"

namespace winnow::search {

// Postings by the terms asked, of one generation; the ones used longest ago go first.
class PostingsCache {
 public:
  PostingsPtr find(std::int64_t generation, const std::string& key);
  void add(std::int64_t generation, const std::string& key, const PostingsPtr& postings);

 private:
  static constexpr std::size_t bytes_max = std::size_t{64} << 20;
  struct Entry {
    PostingsPtr postings{};
    std::list<std::string>::iterator use{};
  };
  std::mutex mutex_{};
  std::int64_t generation_ = -1;
  std::size_t bytes_ = 0;
  std::list<std::string> uses_{};  // Newest first.
  std::map<std::string, Entry> entries_{};
};

class ReaderPool;

class Session : public TermSource {
 public:
  Session(ReaderPool& pool, std::unique_ptr<Connection> connection, LoadedPtr loaded);
  ~Session() override;
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  const Columns& columns() const { return loaded_->columns; }
  Connection& connection() { return *connection_; }
  Result<PostingsPtr> find(const std::vector<std::string>& sequence, bool prefix) override;

 private:
  ReaderPool& pool_;
  std::unique_ptr<Connection> connection_;
  LoadedPtr loaded_;
};

class ReaderPool {
 public:
  explicit ReaderPool(std::string path) : path_(std::move(path)) {}
  Result<std::unique_ptr<Session>> begin();
  void give_back(std::unique_ptr<Connection> connection);
  PostingsCache& cache() { return cache_; }

 private:
  Result<LoadedPtr> columns_for(Connection& connection);
  std::string path_;
  std::mutex mutex_{};
  std::vector<std::unique_ptr<Connection>> idle_{};
  std::mutex load_mutex_{};  // One thread loads, the others wait for what it loads.
  LoadedPtr loaded_{};
  PostingsCache cache_{};
};

}  // namespace winnow::search
