// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/decide_state.h"

#include <algorithm>

namespace winnow::read {
namespace {

bool has_text(const store::ReadingInput& said) {
  return std::ranges::any_of(said.pages, [](const Page& page) {
    return page.text.find_first_not_of(" \t\r\n\f") != std::string::npos;
  });
}

// A child of which nothing came is no gain where the reader says that it could not read: a stream
// that breaks off at its first byte. The list of an archive is something, whatever its members are.
bool has_children(Outcome outcome, const store::ReadingInput& said) {
  return std::ranges::any_of(said.children, [&](const store::FoundChild& one) {
    return outcome != Outcome::malformed || one.child.has_bytes || one.child.state != "not_read";
  });
}

const Complaint* first_loss(const store::ReadingInput& said) {
  const auto found = std::ranges::find_if(said.complaints, &Complaint::loss);
  return found == said.complaints.end() ? nullptr : &*found;
}

bool needs_pixels(const store::ReadingInput& said) {
  return std::ranges::any_of(
      said.pages, [](const Page& page) { return page.text_state == TextState::needs_ocr; });
}

Decision after_success(const Done& done, const store::ReadingInput& said) {
  const bool something = has_text(said) || !said.children.empty() || done.is_container;
  if (done.reason == "tiny_image") return {PlaceState::aside, done.reason};
  if (const Complaint* loss = first_loss(said)) {
    return {something ? PlaceState::partly : PlaceState::not_read, loss->code};
  }
  if (needs_pixels(said)) {
    return {something ? PlaceState::partly : PlaceState::not_read,
            something ? "text_doubtful" : "no_text_found"};
  }
  if (something) return {};
  if (done.checked_empty) {
    return {PlaceState::empty, done.reason.empty() ? "zero_bytes" : done.reason};
  }
  return {PlaceState::not_read, "no_text_found"};
}

}  // namespace

Decision decide_state(const sandbox::Ending& ending, const store::ReadingInput& said) {
  const Done& done = ending.done;
  const bool something = has_text(said) || has_children(done.outcome, said);
  const std::string reason = done.reason.empty() ? "damaged" : done.reason;
  switch (done.outcome) {
    case Outcome::ok:
      return after_success(done, said);
    case Outcome::locked:
      return {PlaceState::locked, done.reason.empty() ? "password_missing" : done.reason};
    case Outcome::partial:
    case Outcome::over_limit:
    case Outcome::malformed:
    case Outcome::refused:
      break;
  }
  return {something ? PlaceState::partly : PlaceState::not_read, reason};
}

Decision decide_by_bytes(const store::StoredBlob& blob) {
  if (blob.bytes == 0) return {PlaceState::empty, "zero_bytes"};
  if (blob.only_byte >= 0 && blob.bytes > 1) return {PlaceState::empty, "one_byte_value"};
  return {};
}

}  // namespace winnow::read
