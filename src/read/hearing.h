// SPDX-License-Identifier: AGPL-3.0-or-later
// read/hearing.h: keeps what a worker says of one document until it is written to the case; bytes
// of children go into the blob store as they come.
//
// Fails:  as the blob store does (disk full): the document goes back to the queue.
#pragma once

#include <memory>

#include "sandbox/listener.h"
#include "store/documents.h"

namespace winnow::read {

class Hearing : public sandbox::Listener {
 public:
  explicit Hearing(store::Blobs& blobs) : blobs_(blobs) {}

  Result<> fact(Fact fact) override;
  Result<> page(Page page) override;
  Result<> child(Child child) override;
  Result<> child_bytes(std::string_view bytes) override;
  Result<> child_end(ChildEnd end) override;
  Result<> count(Count count) override;
  Result<> complaint(Complaint complaint) override;
  Result<> progress(Progress progress) override;

  store::ReadingInput said{};

 private:
  store::Blobs& blobs_;
  std::unique_ptr<store::BlobWriter> writer_{};
};

}  // namespace winnow::read
