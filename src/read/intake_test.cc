// SPDX-License-Identifier: AGPL-3.0-or-later
#include "read/intake.h"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/files.h"
#include "store/ledger.h"

namespace winnow::read {
namespace {

class IntakeTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::make(testing::TempDir());
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
    leak_ = folder_->path() + "/leak";
    ASSERT_TRUE(make_folder(leak_ + "/inner"));
    ASSERT_TRUE(write_file_atomically(leak_ + "/a.txt", "one"));
    ASSERT_TRUE(write_file_atomically(leak_ + "/inner/copy.txt", "one"));
    ASSERT_TRUE(write_file_atomically(leak_ + "/nothing", ""));
    ASSERT_TRUE(write_file_atomically(leak_ + "/zeros", std::string(10, '\0')));
    ASSERT_EQ(::symlink("/etc/passwd", (leak_ + "/link").c_str()), 0);
    ASSERT_EQ(::mkfifo((leak_ + "/pipe").c_str(), 0600), 0);
    auto opened = store::Case::create(folder_->path() + "/case", "t", "u1", clock_);
    ASSERT_TRUE(opened) << opened.error().reason;
    case_ = std::move(*opened);
  }
  Intake take(const std::string& path) {
    auto taken = take_in(*case_, {.path = path, .source = "S", .actor = "u1"});
    EXPECT_TRUE(taken) << taken.error().reason;
    return taken ? *taken : Intake{};
  }
  store::LedgerTally tally() { return *store::tally(*case_->view()); }

  SystemClock clock_{};
  std::unique_ptr<TemporaryFolder> folder_{};
  std::string leak_{};
  std::unique_ptr<store::Case> case_{};
};

TEST_F(IntakeTest, every_entry_has_a_row_and_a_state) {
  const auto taken = take(leak_);
  EXPECT_EQ(taken.files, 6);
  EXPECT_EQ(taken.not_taken, 2);
  const auto found = tally();
  EXPECT_EQ(found.found(), 6);
  EXPECT_EQ(found.of(PlaceState::waiting), 2);
  EXPECT_EQ(found.of(PlaceState::empty), 2);
  EXPECT_EQ(found.of(PlaceState::aside), 2);
}

TEST_F(IntakeTest, taking_in_again_adds_nothing_twice) {
  const auto first = take(leak_);
  const auto again = take(leak_ + "/");
  EXPECT_EQ(first.hand_over, again.hand_over);
  EXPECT_EQ(tally().found(), 6);
}

TEST_F(IntakeTest, the_totals_add_up_afterwards) {
  take(leak_);
  const auto totals = store::check_totals(*case_->view());
  ASSERT_TRUE(totals);
  for (const auto& total : *totals) EXPECT_TRUE(total.holds) << total.name << total.sentence;
}

TEST_F(IntakeTest, a_path_that_is_not_there_is_named) {
  const auto taken = take_in(*case_, {.path = "/no/such/folder", .source = "S", .actor = "u1"});
  ASSERT_FALSE(taken);
  EXPECT_EQ(taken.error().fault, Fault::not_found);
  EXPECT_EQ(taken.error().what, "/no/such/folder");
}

}  // namespace
}  // namespace winnow::read
