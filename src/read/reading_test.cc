// SPDX-License-Identifier: AGPL-3.0-or-later
// Goal: the reading behind the interface ends in the same case as the one behind the command line,
// rests and stops when told. Method: the real program in the real cage on files of the corpus.
#include "read/reading.h"

#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <thread>

#include <gtest/gtest.h>

#include "base/files.h"
#include "read/indexing.h"
#include "store/hand_overs.h"
#include "store/ledger.h"

namespace winnow::read {
namespace {

constexpr auto patience = std::chrono::seconds(60);

class ReadingTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::make(testing::TempDir());
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
    leak_ = folder_->path() + "/leak";
    ASSERT_TRUE(make_folder(leak_));
    auto zygote = sandbox::Zygote::open(WINNOW_EXTRACT);
    ASSERT_TRUE(zygote) << zygote.error().reason;
    zygote_ = std::move(*zygote);
    auto opened = store::Case::create(folder_->path() + "/case", "t", "u1", clock_);
    ASSERT_TRUE(opened);
    case_ = std::move(*opened);
    auto index = open_index_of(*case_, false);
    ASSERT_TRUE(index);
    index_ = std::move(index->index);
  }
  void hand_in(const std::string& name) {
    const char* given = std::getenv("WINNOW_CORPUS");
    const std::string corpus =
        given != nullptr ? given : WINNOW_SOURCE_DIR "/../shared/data/corpus";
    std::error_code problem;
    std::filesystem::copy_file(corpus + "/" + name,
                               leak_ + "/" + std::filesystem::path(name).filename().string(),
                               problem);
    ASSERT_FALSE(problem) << name << ": set WINNOW_CORPUS to the corpus";
  }
  std::unique_ptr<Reading> reading() {
    return std::make_unique<Reading>(Reading::Parts{*case_, *zygote_, *index_, 2});
  }
  HandOverAsked leak() const { return {.path = leak_, .source = "S", .actor = "u1"}; }
  template <class Condition>
  bool wait_for(const Condition& holds) {
    const auto end = std::chrono::steady_clock::now() + patience;
    while (!holds()) {
      if (std::chrono::steady_clock::now() > end) return false;
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    return true;
  }
  std::int64_t read_places() { return store::tally(*case_->view())->read(); }
  std::int64_t pages_with(const std::string& query) {
    return index_->search(search::parse_query(query).query, {})->total.value;
  }

  SystemClock clock_{};
  std::unique_ptr<TemporaryFolder> folder_{};
  std::string leak_{};
  std::unique_ptr<sandbox::Zygote> zygote_{};
  std::unique_ptr<store::Case> case_{};
  std::unique_ptr<search::SearchIndex> index_{};
};

TEST_F(ReadingTest, a_hand_over_is_read_and_found_without_anyone_waiting) {
  hand_in("mail/simple-multipart.eml");
  const auto background = reading();
  const auto id = background->take_in(leak());
  ASSERT_TRUE(id);
  EXPECT_EQ(*id, "h1");
  EXPECT_TRUE(wait_for([&] { return pages_with("type:eml") == 1; }));
  EXPECT_TRUE(wait_for([&] { return !background->status()->reading; }));
  EXPECT_EQ(background->status()->fault, "");
}

TEST_F(ReadingTest, a_folder_that_is_not_there_is_refused_at_once) {
  const auto background = reading();
  const auto id = background->take_in({.path = leak_ + "/none", .source = "S", .actor = "u1"});
  ASSERT_FALSE(id);
  EXPECT_EQ(id.error().fault, Fault::not_found);
}

TEST_F(ReadingTest, a_walk_that_an_earlier_program_began_is_finished) {
  hand_in("mail/simple-multipart.eml");
  ASSERT_TRUE(announce(*case_, leak()));
  const auto background = reading();
  EXPECT_TRUE(wait_for([&] { return read_places() >= 1; }));
  EXPECT_TRUE(wait_for([&] { return (*store::list_hand_overs(*case_->view()))[0].walked; }));
}

TEST_F(ReadingTest, rest_is_kept_by_the_case_until_someone_goes_on) {
  hand_in("mail/simple-multipart.eml");
  {
    const auto background = reading();
    ASSERT_TRUE(background->set_paused(true));
    ASSERT_TRUE(background->take_in(leak()));
  }
  const auto background = reading();
  EXPECT_TRUE(background->status()->paused);
  EXPECT_EQ(read_places(), 0);
  ASSERT_TRUE(background->set_paused(false));
  EXPECT_TRUE(wait_for([&] { return read_places() >= 1; }));
}

TEST_F(ReadingTest, a_worker_without_a_file_cannot_be_stopped) {
  const auto background = reading();
  ASSERT_TRUE(wait_for([&] { return !background->status()->reading; }));
  const auto stopped = background->stop_file(7);
  ASSERT_FALSE(stopped);
  EXPECT_EQ(stopped.error().fault, Fault::not_found);
}

}  // namespace
}  // namespace winnow::read
