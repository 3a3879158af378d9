// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/new_file.h"

#include <gtest/gtest.h>

namespace winnow::cli {
namespace {

class NewFileTest : public testing::Test {
 protected:
  void SetUp() override {
    auto made = TemporaryFolder::make(testing::TempDir());
    ASSERT_TRUE(made);
    folder_ = std::make_unique<TemporaryFolder>(std::move(*made));
  }
  std::string path() const { return folder_->path() + "/out"; }
  std::unique_ptr<TemporaryFolder> folder_{};
};

TEST_F(NewFileTest, what_was_kept_is_there_whole) {
  {
    auto file = NewFile::make(path());
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->add("one "));
    EXPECT_TRUE(file->add("two"));
    file->keep();
  }
  EXPECT_EQ(*read_file(path()), "one two");
}

TEST_F(NewFileTest, half_a_file_is_removed) {
  {
    auto file = NewFile::make(path());
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->add("one"));
  }
  EXPECT_FALSE(read_file(path()));
}

TEST_F(NewFileTest, nothing_is_overwritten) {
  ASSERT_TRUE(write_file_atomically(path(), "evidence"));
  const auto file = NewFile::make(path());
  ASSERT_FALSE(file);
  EXPECT_EQ(file.error().fault, Fault::refused);
  EXPECT_EQ(*read_file(path()), "evidence");
}

}  // namespace
}  // namespace winnow::cli
