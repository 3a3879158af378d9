// SPDX-License-Identifier: AGPL-3.0-or-later
#include "sandbox/checked.h"

#include <gtest/gtest.h>

namespace winnow::sandbox {
namespace {

class Deaf : public Listener {
 public:
  Result<> fact(Fact) override { return {}; }
  Result<> page(Page) override { return {}; }
  Result<> child(Child) override { return {}; }
  Result<> child_bytes(std::string_view) override { return {}; }
  Result<> child_end(ChildEnd) override { return {}; }
  Result<> count(Count) override { return {}; }
  Result<> complaint(Complaint) override { return {}; }
  Result<> progress(Progress) override { return {}; }
};

class ConversationTest : public testing::Test {
 protected:
  template <class T>
  bool says(FrameKind kind, const T& value) {
    return bool(conversation_.hear({kind, encode(value)}));
  }
  Job job_{.bytes_left = 10};
  Deaf deaf_{};
  Conversation conversation_{job_, deaf_};
};

TEST_F(ConversationTest, pages_ascend_and_words_lie_inside) {
  EXPECT_TRUE(says(FrameKind::page, Page{.number = 1, .text = "ab", .words = {{.end = 2}}}));
  EXPECT_FALSE(says(FrameKind::page, Page{.number = 1}));
  EXPECT_FALSE(says(FrameKind::page, Page{.number = 2, .text = "ab", .words = {{.end = 3}}}));
}

TEST_F(ConversationTest, bytes_need_a_child_and_keep_to_the_budget) {
  EXPECT_FALSE(conversation_.hear({FrameKind::bytes, "x"}));
  EXPECT_TRUE(says(FrameKind::child, Child{}));
  EXPECT_TRUE(conversation_.hear({FrameKind::bytes, "0123456789"}));
  EXPECT_FALSE(conversation_.hear({FrameKind::bytes, "x"}));
}

TEST_F(ConversationTest, nothing_follows_the_end) {
  EXPECT_TRUE(says(FrameKind::done, Done{}));
  EXPECT_FALSE(says(FrameKind::facts, Fact{}));
}

TEST_F(ConversationTest, a_child_left_open_a_raster_unasked_and_endless_progress_are_breaches) {
  EXPECT_FALSE(says(FrameKind::raster, Raster{1, 1, 1, 1}));
  for (std::int64_t i = 0; i < job_.limits.idle_progress_frames; ++i) {
    ASSERT_TRUE(says(FrameKind::progress, Progress{}));
  }
  EXPECT_FALSE(says(FrameKind::progress, Progress{}));
  EXPECT_TRUE(says(FrameKind::child, Child{}));
  EXPECT_FALSE(says(FrameKind::done, Done{}));
}

TEST_F(ConversationTest, bytes_that_are_no_frame_do_not_decode) {
  EXPECT_FALSE(conversation_.hear({FrameKind::page, "\x01\x02"}));
  EXPECT_FALSE(conversation_.hear({FrameKind::job, encode(job_)}));
}

}  // namespace
}  // namespace winnow::sandbox
