// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/leak.h"

#include <map>
#include <set>

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::demo {
namespace {

class MadeLeak : public testing::Test {
 protected:
  static void SetUpTestSuite() { leak_ = std::make_unique<Leak>(make_leak(1)); }
  static void TearDownTestSuite() { leak_.reset(); }
  static inline std::unique_ptr<Leak> leak_;
};

TEST_F(MadeLeak, has_about_three_hundred_files_and_no_path_twice) {
  EXPECT_GE(leak_->files.size(), 270U);
  EXPECT_LE(leak_->files.size(), 330U);
  std::set<std::string> paths;
  for (const Member& each : leak_->files) {
    EXPECT_TRUE(paths.insert(each.name).second) << each.name;
  }
}

TEST_F(MadeLeak, every_file_and_nothing_else_stands_in_the_truth) {
  std::set<std::string> paths;
  for (const Member& each : leak_->files) paths.insert(each.name);
  for (const TrueDocument& each : leak_->truth.documents) {
    if (each.path.find(" > ") == std::string::npos) {
      EXPECT_EQ(paths.erase(each.path), 1U) << each.path;
    }
  }
  EXPECT_TRUE(paths.empty()) << *paths.begin();
}

TEST_F(MadeLeak, copies_have_the_bytes_of_what_they_copy_and_near_copies_have_not) {
  std::map<std::string, std::string> bytes;
  for (const TrueDocument& each : leak_->truth.documents) bytes[each.path] = each.sha256;
  int copies = 0;
  int near_copies = 0;
  for (const TrueDocument& each : leak_->truth.documents) {
    if (!each.copy_of.empty()) {
      ++copies;
      EXPECT_EQ(bytes.at(each.path), bytes.at(each.copy_of)) << each.path;
    } else if (!each.near_copy_of.empty()) {
      ++near_copies;
      EXPECT_NE(bytes.at(each.path), bytes.at(each.near_copy_of)) << each.path;
    }
  }
  EXPECT_GE(copies, 15);
  EXPECT_GE(near_copies, 4);
}

TEST_F(MadeLeak, every_planted_contradiction_has_documents_on_both_sides) {
  for (const TrueContradiction& each : leak_->truth.contradictions) {
    EXPECT_FALSE(each.one_paths.empty()) << each.key;
    EXPECT_FALSE(each.other_paths.empty()) << each.key;
  }
}

TEST_F(MadeLeak, the_same_seed_gives_the_same_bytes_and_another_seed_does_not) {
  const Leak again = make_leak(1);
  ASSERT_EQ(again.files.size(), leak_->files.size());
  for (std::size_t at = 0; at < again.files.size(); ++at) {
    EXPECT_EQ(again.files[at].name, leak_->files[at].name);
    EXPECT_TRUE(again.files[at].bytes == leak_->files[at].bytes) << again.files[at].name;
  }
  EXPECT_EQ(to_json(again.truth), to_json(leak_->truth));
  EXPECT_NE(to_json(make_leak(2).truth.shipments.at(0)), to_json(again.truth.shipments.at(0)));
}

}  // namespace
}  // namespace winnow::demo
