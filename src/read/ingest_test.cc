// SPDX-License-Identifier: AGPL-3.0-or-later
// Goal: a folder becomes searchable text through the real program in the real cage. Method: hand in
// files of the corpus, look at states, totals and hits.
#include "read/ingest.h"

#include <cstdlib>
#include <filesystem>

#include <gtest/gtest.h>

#include "base/files.h"
#include "read/indexing.h"
#include "read/intake.h"
#include "store/ledger.h"

namespace winnow::read {
namespace {

class IngestTest : public testing::Test {
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
  void read_all() {
    ASSERT_TRUE(take_in(*case_, {.path = leak_, .source = "S", .actor = "u1"}));
    const auto done = ingest(*case_, *zygote_, {.actor = "u1"});
    ASSERT_TRUE(done) << done.error().reason;
    auto index = open_index_of(*case_, false);
    ASSERT_TRUE(index) << index.error().reason;
    ASSERT_TRUE(index_waiting(*case_, *index->index));
    index_ = std::move(index->index);
  }
  std::int64_t pages_with(const std::string& query) {
    const auto parsed = search::parse_query(query);
    const auto answer = index_->search(parsed.query, {});
    EXPECT_TRUE(answer);
    return answer ? answer->total.value : -1;
  }
  void expect_totals_hold() {
    const auto totals = store::check_totals(*case_->view(), index_->state()->records);
    ASSERT_TRUE(totals);
    for (const auto& total : *totals) {
      EXPECT_TRUE(total.holds) << total.name << ": " << total.sentence
                               << (total.misfits.empty() ? "" : ": " + total.misfits[0]);
    }
  }
  SystemClock clock_{};
  std::unique_ptr<TemporaryFolder> folder_{};
  std::string leak_{};
  std::unique_ptr<sandbox::Zygote> zygote_{};
  std::unique_ptr<store::Case> case_{};
  std::unique_ptr<search::SearchIndex> index_{};
};

TEST_F(IngestTest, words_of_pdf_office_and_mail_are_found_in_both_scripts) {
  hand_in("arabic-made/lo_ara_Amiri.pdf");
  hand_in("arabic-made/ara_Amiri.docx");
  hand_in("mail/simple-multipart.eml");
  read_all();
  EXPECT_GE(pages_with("\"12 03 2012\""), 2);
  EXPECT_GE(pages_with("\u0627\u0644\u062A\u0627\u0631\u064A\u062E"), 2);
  EXPECT_EQ(pages_with("type:eml"), 1);
  expect_totals_hold();
}

TEST_F(IngestTest, what_is_indexed_while_reading_is_all_found_afterwards) {
  hand_in("arabic-made/lo_ara_Amiri.pdf");
  hand_in("mail/simple-multipart.eml");
  auto index = open_index_of(*case_, false);
  ASSERT_TRUE(index) << index.error().reason;
  index_ = std::move(index->index);
  IndexingMeanwhile indexing(*case_, *index_, std::chrono::milliseconds(1));
  ASSERT_TRUE(take_in(*case_, {.path = leak_, .source = "S", .actor = "u1"}));
  ASSERT_TRUE(ingest(*case_, *zygote_, {.actor = "u1"}));
  const auto indexed = indexing.finish();
  ASSERT_TRUE(indexed) << indexed.error().reason;
  EXPECT_GE(*indexed, 2);
  EXPECT_EQ(index_waiting(*case_, *index_), 0);
  EXPECT_EQ(pages_with("type:eml"), 1);
  EXPECT_GE(pages_with("\"12 03 2012\""), 1);
  expect_totals_hold();
}

TEST_F(IngestTest, the_hostile_sample_of_the_ledger_adds_up) {
  for (const char* name : {"traversal.zip", "enc_zip.zip", "fork_16x4_65GB.zip", "empty.pdf"}) {
    hand_in(std::string("hostile-made/") + name);
  }
  read_all();
  const auto tally = store::tally(*case_->view());
  ASSERT_TRUE(tally);
  EXPECT_EQ(tally->found(), 76);
  EXPECT_EQ(tally->read(), 75);
  EXPECT_EQ(tally->of(PlaceState::empty), 2);
  EXPECT_EQ(tally->of(PlaceState::locked), 1);
  EXPECT_EQ(store::headline(*tally), "76 found = 75 read + 1 could not be read");
  const auto origins = store::count_origins(*case_->view());
  ASSERT_TRUE(origins);
  EXPECT_EQ(origins->total, 135451);
  expect_totals_hold();
}

TEST_F(IngestTest, nesting_stops_at_the_limit_and_says_so) {
  hand_in("hostile-made/nested_40.zip");
  read_all();
  const auto tally = store::tally(*case_->view());
  ASSERT_TRUE(tally);
  EXPECT_EQ(tally->found(), 21);
  EXPECT_EQ(tally->read(), 20);
  const auto deep = store::list_places(*case_->view(), {.reasons = {"over_depth"}}, "", 10);
  ASSERT_TRUE(deep);
  EXPECT_EQ(deep->total, 1);
}

TEST_F(IngestTest, a_file_that_crashes_its_reader_is_tried_three_times_and_named) {
  hand_in("archive-libarchive/test_read_format_cab_skip_malformed.cab");
  hand_in("mail/simple-multipart.eml");
  read_all();
  const auto crashed = store::list_places(*case_->view(), {.reasons = {"crashed"}}, "", 10);
  ASSERT_TRUE(crashed);
  ASSERT_EQ(crashed->total, 1);
  EXPECT_EQ(crashed->places[0].attempts, 3);
  EXPECT_EQ(pages_with("type:eml"), 1);
  expect_totals_hold();
}

TEST_F(IngestTest, reading_again_adds_nothing) {
  hand_in("mail/simple-multipart.eml");
  read_all();
  const auto before = store::tally(*case_->view());
  read_all();
  const auto after = store::tally(*case_->view());
  EXPECT_EQ(before->found(), after->found());
  expect_totals_hold();
}

}  // namespace
}  // namespace winnow::read
