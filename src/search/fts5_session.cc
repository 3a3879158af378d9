// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/fts5_session.h"

#include <utility>

namespace winnow::search {

PostingsPtr PostingsCache::find(std::int64_t generation, const std::string& key) {
  const std::lock_guard lock(mutex_);
  if (generation != generation_) return nullptr;
  const auto at = entries_.find(key);
  if (at == entries_.end()) return nullptr;
  uses_.splice(uses_.begin(), uses_, at->second.use);
  return at->second.postings;
}

void PostingsCache::add(std::int64_t generation, const std::string& key,
                        const PostingsPtr& postings) {
  const std::lock_guard lock(mutex_);
  if (generation < generation_ || postings->bytes() > bytes_max / 4) return;
  if (generation > generation_) {
    entries_.clear();
    uses_.clear();
    bytes_ = 0;
    generation_ = generation;
  }
  if (entries_.contains(key)) return;
  uses_.push_front(key);
  entries_[key] = {postings, uses_.begin()};
  bytes_ += postings->bytes();
  while (bytes_ > bytes_max) {
    const auto oldest = entries_.find(uses_.back());
    bytes_ -= oldest->second.postings->bytes();
    entries_.erase(oldest);
    uses_.pop_back();
  }
}

Session::Session(ReaderPool& pool, std::unique_ptr<Connection> connection, LoadedPtr loaded)
    : pool_(pool), connection_(std::move(connection)), loaded_(std::move(loaded)) {}

Session::~Session() { pool_.give_back(std::move(connection_)); }

Result<PostingsPtr> Session::find(const std::vector<std::string>& sequence, bool prefix) {
  std::string key(1, prefix ? '*' : '=');
  for (const std::string& term : sequence) key += '\x1E' + term;
  if (PostingsPtr known = pool_.cache().find(columns().generation, key)) return known;
  TRY(PostingsPtr found, connection_->find(sequence, prefix));
  pool_.cache().add(columns().generation, key, found);
  return found;
}

Result<std::unique_ptr<Session>> ReaderPool::begin() {
  std::unique_ptr<Connection> connection;
  {
    const std::lock_guard lock(mutex_);
    if (!idle_.empty()) {
      connection = std::move(idle_.back());
      idle_.pop_back();
    }
  }
  if (!connection) {
    TRY(connection, Connection::open(path_, {.read_only = true}));
  }
  TRY_VOID(connection->execute("BEGIN"));
  TRY(LoadedPtr loaded, columns_for(*connection));
  return std::make_unique<Session>(*this, std::move(connection), std::move(loaded));
}

Result<LoadedPtr> ReaderPool::columns_for(Connection& connection) {
  const std::lock_guard lock(load_mutex_);
  while (true) {
    TRY(const std::int64_t generation, generation_of(connection));
    if (loaded_ && loaded_->columns.generation == generation) return loaded_;
    if (!loaded_ || loaded_->columns.generation < generation) {
      TRY(loaded_, load_columns(connection, loaded_));
      return loaded_;
    }
    // Another session has loaded a newer one since this transaction began.
    TRY_VOID(connection.execute("COMMIT; BEGIN"));
  }
}

void ReaderPool::give_back(std::unique_ptr<Connection> connection) {
  connection->set_deadline(std::nullopt);
  if (!connection->execute("COMMIT")) return;
  const std::lock_guard lock(mutex_);
  idle_.push_back(std::move(connection));
}

}  // namespace winnow::search
