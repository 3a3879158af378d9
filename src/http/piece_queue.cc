// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/piece_queue.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <utility>

namespace winnow::http {
namespace {

constexpr std::size_t piece_bytes = 64 << 10;
constexpr std::size_t pieces_max = 8;

}  // namespace

struct PieceQueue::Shared {
  // Small writes are gathered: a piece is a chunk of HTTP and a wake-up of two threads.
  bool write(std::string_view bytes) {
    gathered += bytes;
    return gathered.size() < piece_bytes || hand_over();
  }
  bool hand_over() {
    std::unique_lock lock(mutex);
    changed.wait(lock, [&] { return is_over || pieces.size() < pieces_max; });
    if (is_over) return false;
    pieces.push_back(std::exchange(gathered, {}));
    changed.notify_all();
    return true;
  }
  void end(Result<> result) {
    if (result && !gathered.empty()) hand_over();
    const std::lock_guard lock(mutex);
    outcome = std::move(result);
    changed.notify_all();
  }

  std::string gathered{};  // Of the working thread alone.
  std::mutex mutex{};
  std::condition_variable changed{};
  std::deque<std::string> pieces{};
  std::optional<Result<>> outcome{};
  bool is_over = false;
};

PieceQueue::PieceQueue(Work work) : shared_(std::make_shared<Shared>()) {
  worker_ = std::thread([shared = shared_, work = std::move(work)] {
    shared->end(work([&](std::string_view bytes) { return shared->write(bytes); }));
  });
}

PieceQueue::~PieceQueue() {
  {
    const std::lock_guard lock(shared_->mutex);
    shared_->is_over = true;
  }
  shared_->changed.notify_all();
  worker_.join();
}

Result<std::optional<std::string>> PieceQueue::next() {
  std::unique_lock lock(shared_->mutex);
  shared_->changed.wait(lock, [&] { return !shared_->pieces.empty() || shared_->outcome; });
  if (!shared_->pieces.empty()) {
    std::optional<std::string> piece = std::move(shared_->pieces.front());
    shared_->pieces.pop_front();
    shared_->changed.notify_all();
    return piece;
  }
  if (!*shared_->outcome) return fail(shared_->outcome->error());
  return std::optional<std::string>{};
}

}  // namespace winnow::http
