// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/frame_sink.h"

#include <algorithm>

#include <unistd.h>

namespace winnow::extract {

void FrameSink::send_or_end(int kind, std::string_view body) {
  if (!frames_.write(static_cast<FrameKind>(kind), body)) ::_exit(0);
}

template <class T>
void FrameSink::say(int kind, const T& value) {
  send_or_end(kind, encode(value));
}

void FrameSink::fact(const Fact& fact) {
  if (!frames_.hold(FrameKind::facts, encode(fact))) ::_exit(0);
}

void FrameSink::page(const Page& page) {
  const auto size = static_cast<std::int64_t>(page.text.size() + page.other_text.size());
  if (text_bytes_ + size > job_.limits.text_bytes) {
    if (!was_cut_) {
      complaint({.code = "over_text",
                 .loss = true,
                 .where = "page " + std::to_string(page.number),
                 .sentence = "the text of the document is cut here"});
    }
    was_cut_ = true;
    return;
  }
  text_bytes_ += size;
  said_anything_ = true;
  std::string body = encode(page);
  if (body.size() > frame_body_max) {
    // Boxes are derived and can go; the text must not.
    Page bare = page;
    bare.words.clear();
    body = encode(bare);
    complaint({.code = "over_text",
               .loss = false,
               .where = "page " + std::to_string(page.number),
               .sentence = "the page has too many words for their places to be kept"});
  }
  send_or_end(static_cast<int>(FrameKind::page), body);
}

void FrameSink::child(const Child& child) {
  said_anything_ = true;
  say(static_cast<int>(FrameKind::child), child);
}

bool FrameSink::child_bytes(std::string_view bytes) {
  while (!bytes.empty()) {
    const auto piece = bytes.substr(0, frame_bytes_max);
    if (static_cast<std::int64_t>(piece.size()) > bytes_left_) return false;
    bytes_left_ -= static_cast<std::int64_t>(piece.size());
    send_or_end(static_cast<int>(FrameKind::bytes), piece);
    bytes.remove_prefix(piece.size());
  }
  return true;
}

void FrameSink::child_end(const ChildEnd& end) { say(static_cast<int>(FrameKind::child_end), end); }
void FrameSink::count(const Count& count) { say(static_cast<int>(FrameKind::count), count); }
void FrameSink::complaint(const Complaint& complaint) {
  say(static_cast<int>(FrameKind::complaint), complaint);
}
void FrameSink::progress(const Progress& progress) {
  say(static_cast<int>(FrameKind::progress), progress);
}
void FrameSink::raster(const Raster& raster) { say(static_cast<int>(FrameKind::raster), raster); }
void FrameSink::done(const Done& done) { say(static_cast<int>(FrameKind::done), done); }

}  // namespace winnow::extract
