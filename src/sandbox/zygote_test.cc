// SPDX-License-Identifier: AGPL-3.0-or-later
// Real documents through the real program in the real cage.
#include "sandbox/zygote.h"

#include <cstdlib>
#include <thread>

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/files.h"

namespace winnow::sandbox {
namespace {

class Keeper : public Listener {
 public:
  Result<> fact(Fact fact) override { return facts.push_back(std::move(fact)), Result<>(); }
  Result<> page(Page page) override { return text += page.text + "\n", ++pages, Result<>(); }
  Result<> child(Child child) override { return children.push_back(std::move(child)), Result<>(); }
  Result<> child_bytes(std::string_view piece) override {
    bytes += static_cast<std::int64_t>(piece.size());
    return {};
  }
  Result<> child_end(ChildEnd) override { return {}; }
  Result<> count(Count) override { return {}; }
  Result<> complaint(Complaint) override { return {}; }
  Result<> progress(Progress) override { return {}; }
  std::vector<Fact> facts{};
  std::vector<Child> children{};
  std::string text{};
  int pages = 0;
  std::int64_t bytes = 0;
};

class ZygoteTest : public testing::Test {
 protected:
  void SetUp() override {
    auto opened = Zygote::open(WINNOW_EXTRACT);
    ASSERT_TRUE(opened) << opened.error().reason;
    zygote_ = std::move(*opened);
    const char* given = std::getenv("WINNOW_CORPUS");
    corpus_ = given != nullptr ? given : WINNOW_SOURCE_DIR "/../shared/data/corpus";
  }
  Ending read(const std::string& name, Keeper& keeper, std::int64_t depth = 0) {
    const auto file = open_for_reading(corpus_ + "/" + name);
    EXPECT_TRUE(file) << name << ": set WINNOW_CORPUS to the corpus";
    Job job{.name = name, .depth = depth, .bytes_left = 2LL << 30};
    auto ending = zygote_->run(job, file ? file->fd() : -1, keeper);
    EXPECT_TRUE(ending) << name;
    return ending ? *ending : Ending{};
  }
  std::unique_ptr<Zygote> zygote_{};
  std::string corpus_{};
};

TEST_F(ZygoteTest, an_arabic_pdf_comes_back_as_text_in_order) {
  Keeper keeper;
  const auto ending = read("arabic-made/lo_ara_Amiri.pdf", keeper);
  EXPECT_EQ(ending.done.outcome, Outcome::ok) << ending.done.reason;
  EXPECT_EQ(ending.done.type, "pdf");
  EXPECT_NE(keeper.text.find("12/03/2012"), keeper.text.npos);
}

TEST_F(ZygoteTest, mails_office_files_and_archives_are_read_in_the_cage) {
  Keeper docx;
  EXPECT_EQ(read("arabic-made/ara_Amiri.docx", docx).done.outcome, Outcome::ok);
  EXPECT_NE(docx.text.find("12/03/2012"), docx.text.npos);
  Keeper zip;
  const auto ending = read("hostile-made/traversal.zip", zip);
  EXPECT_EQ(ending.done.outcome, Outcome::ok);
  EXPECT_EQ(zip.children.size(), 6U);
  Keeper mail;
  EXPECT_EQ(read("mail/simple-multipart.eml", mail).done.type, "eml");
  EXPECT_GT(mail.facts.size(), 3U);
}

TEST_F(ZygoteTest, a_crash_in_a_library_is_an_ending_and_the_next_document_is_read) {
  Keeper keeper;
  const auto ending = read("archive-libarchive/test_read_format_cab_skip_malformed.cab", keeper);
  EXPECT_EQ(ending.done.outcome, Outcome::malformed);
  EXPECT_EQ(ending.done.reason, "crashed");
  EXPECT_EQ(ending.signal, SIGSEGV);
  Keeper next;
  EXPECT_EQ(read("mail/simple-multipart.eml", next).done.outcome, Outcome::ok);
}

TEST_F(ZygoteTest, a_pdf_page_comes_back_as_pixels) {
  const auto file = open_for_reading(corpus_ + "/arabic-made/lo_ara_Amiri.pdf");
  ASSERT_TRUE(file);
  const auto picture = zygote_->render(
      {.task = Task::render, .name = "a.pdf", .first_page = 1, .width_px = 900}, file->fd());
  ASSERT_TRUE(picture) << picture.error().reason;
  EXPECT_EQ(picture->ending.raster.width_px, 900);
  EXPECT_NE(picture->pixels.find('\0'), std::string::npos) << "no ink";
}

TEST_F(ZygoteTest, four_threads_share_one_zygote) {
  std::vector<std::thread> threads;
  std::atomic<int> good{0};
  for (int i = 0; i < 4; ++i) {
    threads.emplace_back([&] {
      for (int round = 0; round < 50; ++round) {
        Keeper keeper;
        if (read("mail/simple-multipart.eml", keeper).done.outcome == Outcome::ok) ++good;
      }
    });
  }
  for (auto& thread : threads) thread.join();
  EXPECT_EQ(good, 200);
}

TEST(Zygote, a_missing_program_is_named) {
  const auto opened = Zygote::open("/no/such/winnow-extract");
  ASSERT_FALSE(opened);
  EXPECT_EQ(opened.error().fault, Fault::unavailable);
}

}  // namespace
}  // namespace winnow::sandbox
