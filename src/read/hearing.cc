// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/hearing.h"

#include <utility>

#include "read/decide_state.h"

namespace winnow::read {

Result<> Hearing::fact(Fact fact) {
  said.facts.push_back(std::move(fact));
  return {};
}

Result<> Hearing::page(Page page) {
  said.pages.push_back(std::move(page));
  return {};
}

Result<> Hearing::child(Child child) {
  const bool has_bytes = child.has_bytes;
  said.children.push_back({.child = std::move(child)});
  if (has_bytes) {
    TRY(writer_, blobs_.writer());
  }
  return {};
}

Result<> Hearing::child_bytes(std::string_view bytes) { return writer_->write(bytes); }

Result<> Hearing::child_end(ChildEnd end) {
  auto& found = said.children.back();
  TRY(found.blob, std::exchange(writer_, nullptr)->finish());
  const Decision decision = decide_by_bytes(*found.blob);
  if (!end.reason.empty() && found.blob->bytes == 0) {
    // Nothing of it came. The empty blob is a document of its own, which is read as empty wherever
    // it truly stands: a place on it would hide the loss.
    found.blob.reset();
    found.child.has_bytes = false;
    found.child.state = "not_read";
    found.child.reason = end.reason;
  } else if (!decision.reason.empty()) {
    found.state = decision.state;
    found.reason = decision.reason;
  }
  if (!end.reason.empty()) {
    const std::string name = found.child.path.empty() ? "" : found.child.path.back();
    said.complaints.push_back({.code = end.reason,
                               .loss = true,
                               .where = name,
                               .sentence = "this part did not come whole",
                               .reader = "winnow"});
  }
  return {};
}

Result<> Hearing::count(Count count) {
  said.counts.push_back(std::move(count));
  return {};
}

Result<> Hearing::complaint(Complaint complaint) {
  said.complaints.push_back(std::move(complaint));
  return {};
}

Result<> Hearing::progress(Progress progress) {
  if (watch_ == nullptr || watch_->goes_on(worker_, progress)) return {};
  was_stopped_ = true;
  return fail({.fault = Fault::refused, .what = "this file", .reason = "a person stopped it"});
}

}  // namespace winnow::read
