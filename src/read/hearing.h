// SPDX-License-Identifier: AGPL-3.0-or-later
// read/hearing.h: keeps what a worker says of one document until it is written to the case; bytes
// of children go into the blob store as they come.
//
// Fails:  as the blob store does (disk full): the document goes back to the queue.
#pragma once

#include <memory>

#include "read/watch.h"
#include "sandbox/listener.h"
#include "store/documents.h"

namespace winnow::read {

class Hearing : public sandbox::Listener {
 public:
  Hearing(store::Blobs& blobs, Watch* watch, int worker)
      : blobs_(blobs), watch_(watch), worker_(worker) {}

  Result<> fact(Fact fact) override;
  Result<> page(Page page) override;
  Result<> child(Child child) override;
  Result<> child_bytes(std::string_view bytes) override;
  Result<> child_end(ChildEnd end) override;
  Result<> count(Count count) override;
  Result<> complaint(Complaint complaint) override;
  Result<> progress(Progress progress) override;

  // A person ended this file; run() then fails, and what came before counts.
  bool was_stopped() const { return was_stopped_; }

  store::ReadingInput said{};

 private:
  store::Blobs& blobs_;
  Watch* watch_;
  int worker_;
  bool was_stopped_ = false;
  std::unique_ptr<store::BlobWriter> writer_{};
};

}  // namespace winnow::read
