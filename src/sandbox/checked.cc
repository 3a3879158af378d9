// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/checked.h"

#include <algorithm>

#include "base/text.h"

namespace winnow::sandbox {
namespace {

// A mailbox or archive may announce links and folders besides its members.
constexpr std::int64_t entries_slack = 2;

auto breach(std::string reason) {
  return fail({.fault = Fault::malformed, .what = "worker", .reason = std::move(reason)});
}

Result<> check_page(const Page& untrusted_page) {
  const std::int64_t length = count_codepoints(untrusted_page.text);
  for (const Word& word : untrusted_page.words) {
    if (word.begin < 0 || word.begin > word.end || word.end > length) {
      return breach("a word lies outside its page's text");
    }
  }
  for (const Anchor& anchor : untrusted_page.anchors) {
    if (anchor.begin < 0 || anchor.begin > anchor.end || anchor.end > length) {
      return breach("an anchor lies outside its page's text");
    }
  }
  const bool has_nul = untrusted_page.text.find('\0') != std::string::npos;
  if (has_nul) return breach("a page's text holds NUL");
  return {};
}

Result<> check_child(const Child& untrusted_child) {
  if (untrusted_child.path.size() > 1000) return breach("a child's path has too many parts");
  for (const auto& part : untrusted_child.path) {
    if (part.find('\0') != std::string::npos) return breach("a child's name holds NUL");
  }
  for (const auto* hex : {&untrusted_child.locator_hex, &untrusted_child.raw_name_hex}) {
    if (!hex->empty() && from_hex(*hex).empty()) return breach("a child's key is no hex");
  }
  return {};
}

}  // namespace

Result<> Conversation::hear(const Frame& frame) {
  if (done_) return breach("something follows the last frame");
  if (frame.kind != FrameKind::progress) idle_frames_ = 0;
  switch (frame.kind) {
    case FrameKind::facts: {
      TRY(auto fact, decode<Fact>(frame.body));
      return listener_.fact(std::move(fact));
    }
    case FrameKind::page:
      return hear_page(frame);
    case FrameKind::child:
      return hear_child(frame);
    case FrameKind::bytes:
      return hear_bytes(frame);
    case FrameKind::child_end:
      return hear_child_end(frame);
    case FrameKind::count: {
      TRY(auto count, decode<Count>(frame.body));
      if (count.found < 0 || count.missing < 0 || count.extra < 0) {
        return breach("a count is negative");
      }
      return listener_.count(std::move(count));
    }
    case FrameKind::complaint: {
      TRY(auto complaint, decode<Complaint>(frame.body));
      return listener_.complaint(std::move(complaint));
    }
    case FrameKind::raster:
      return hear_raster(frame);
    case FrameKind::progress:
      return hear_progress(frame);
    case FrameKind::done: {
      if (child_is_open_) return breach("a child was not ended");
      TRY(done_, decode<Done>(frame.body));
      return {};
    }
    case FrameKind::job:
      break;
  }
  return breach("a frame that only winnow sends");
}

Result<> Conversation::hear_page(const Frame& frame) {
  TRY(auto untrusted_page, decode<Page>(frame.body));
  if (untrusted_page.number <= last_page_) return breach("pages do not ascend");
  if (++pages_ > job_.limits.pages) return breach("more pages than the limit");
  TRY_VOID(check_page(untrusted_page));
  last_page_ = untrusted_page.number;
  has_content_ = true;
  return listener_.page(std::move(untrusted_page));
}

Result<> Conversation::hear_child(const Frame& frame) {
  TRY(auto untrusted_child, decode<Child>(frame.body));
  if (child_is_open_) return breach("a child begins inside another");
  if (++children_ > job_.limits.entries * entries_slack)
    return breach("more children than the limit");
  TRY_VOID(check_child(untrusted_child));
  child_is_open_ = untrusted_child.has_bytes;
  has_content_ = true;
  return listener_.child(std::move(untrusted_child));
}

Result<> Conversation::hear_bytes(const Frame& frame) {
  if (!child_is_open_) return breach("bytes of a child that was not announced");
  if (frame.body.size() > frame_bytes_max) return breach("a piece of a child is over 1 MiB");
  bytes_out_ += static_cast<std::int64_t>(frame.body.size());
  if (bytes_out_ > job_.bytes_left) return breach("more bytes than the root object may put out");
  return listener_.child_bytes(frame.body);
}

Result<> Conversation::hear_child_end(const Frame& frame) {
  TRY(auto end, decode<ChildEnd>(frame.body));
  if (!child_is_open_) return breach("the end of a child that was not announced");
  child_is_open_ = false;
  return listener_.child_end(std::move(end));
}

Result<> Conversation::hear_raster(const Frame& frame) {
  TRY(const auto untrusted_raster, decode<Raster>(frame.body));
  const auto& side = job_.limits.side_px;
  const bool fits =
      untrusted_raster.width_px > 0 && untrusted_raster.width_px <= side &&
      untrusted_raster.height_px > 0 && untrusted_raster.height_px <= side &&
      (untrusted_raster.channels == 1 || untrusted_raster.channels == 3) &&
      untrusted_raster.bytes ==
          untrusted_raster.width_px * untrusted_raster.height_px * untrusted_raster.channels;
  if (job_.task != Task::render || !fits) return breach("a raster that does not fit");
  raster_ = untrusted_raster;
  return {};
}

Result<> Conversation::hear_progress(const Frame& frame) {
  TRY(auto progress, decode<Progress>(frame.body));
  if (++idle_frames_ > job_.limits.idle_progress_frames) {
    return breach("progress without content");
  }
  return listener_.progress(std::move(progress));
}

}  // namespace winnow::sandbox
