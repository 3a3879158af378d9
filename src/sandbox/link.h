// SPDX-License-Identifier: AGPL-3.0-or-later
// sandbox/link.h: one running zygote: starts workers on request and hears how each ended.
//
// Holds:  start() and wait_for() may be called from many threads; a reader thread of its own
//         listens on the control socket. When the zygote dies every waiting call fails.
#pragma once

#include <atomic>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string>
#include <thread>

#include "base/control.h"
#include "base/files.h"
#include "base/result.h"

namespace winnow::sandbox {

// text is light: a fork for every document. pixels holds the models of OCR.
enum class Zygotes { text, pixels };

class Link {
 public:
  static Result<std::shared_ptr<Link>> open(const std::string& program, Zygotes which);
  ~Link();
  Link(const Link&) = delete;
  Link& operator=(const Link&) = delete;

  const Ready& ready() const { return ready_; }

  struct Worker {
    std::int64_t id = 0;
    Descriptor pidfd{};
  };
  Result<Worker> start(Start start, std::span<const int> passed);
  Result<Ended> wait_for(std::int64_t id);

  std::int64_t started() const { return started_.load(); }
  void retire() { retired_ = true; }
  bool is_retired() const { return retired_; }

 private:
  Link(Descriptor control, int pid) : control_(std::move(control)), pid_(pid) {}
  void listen();
  void hear(const std::string& bytes, std::vector<Descriptor>& descriptors);

  Descriptor control_;
  int pid_;
  Ready ready_{};
  std::atomic<std::int64_t> started_{0};
  std::atomic<bool> retired_{false};
  std::mutex mutex_{};
  std::condition_variable changed_{};
  std::int64_t next_id_ = 1;
  std::map<std::int64_t, std::pair<Started, Descriptor>> begun_{};
  std::map<std::int64_t, Ended> ended_{};
  bool is_gone_ = false;
  std::thread reader_{};
};

}  // namespace winnow::sandbox
