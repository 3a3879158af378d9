// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/custody_paths.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;
using Names = std::vector<std::string>;

std::vector<Names> paths(const Records& records, std::string_view item = "hand_over:h1") {
  const RecordIndex index(records);
  std::vector<Names> all;
  for (const auto& path : custody_paths(index, item)) {
    all.emplace_back();
    for (const auto& hand : path.hands) all.back().push_back(hand.source);
  }
  return all;
}

TEST(CustodyPaths, lead_from_the_author_to_us) {
  EXPECT_EQ(paths(files_received()), (std::vector<Names>{{"s1", "s2", "s3", "s4"}}));
  const auto records = files_received();
  const RecordIndex index(records);
  const auto path = custody_paths(index, "document:12").front();
  EXPECT_TRUE(path.reaches_us);
  EXPECT_EQ(path.hands[0], (Hand{.source = "s1", .is_author = true}));
  EXPECT_EQ(path.hands[1], (Hand{.source = "s2", .may_fabricate = true, .may_select = false}));
}

TEST(CustodyPaths, fork_where_two_gave_it_on) {
  auto records = files_received();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"hand_over:h1"}, .from = "s2", .to = "s4"});
  EXPECT_EQ(paths(records), (std::vector<Names>{{"s1", "s2", "s3", "s4"}, {"s1", "s2", "s4"}}));
}

TEST(CustodyPaths, never_pass_one_hand_twice) {
  auto records = files_received();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"hand_over:h1"}, .from = "s3", .to = "s2"});
  EXPECT_EQ(paths(records), (std::vector<Names>{{"s1", "s2", "s3", "s4"}}));
}

TEST(CustodyPaths, name_the_step_where_a_party_is_not_known) {
  auto records = files_received();
  records.custody[1].from.clear();
  EXPECT_EQ(paths(records), (std::vector<Names>{{"unknown:k2", "s3", "s4"}}));
}

TEST(CustodyPaths, end_with_the_last_holder_if_none_reaches_us) {
  auto records = files_received();
  records.custody.pop_back();
  EXPECT_EQ(paths(records), (std::vector<Names>{{"s1", "s2", "s3"}}));
  EXPECT_TRUE(paths(records, "document:99").empty());
}

TEST(CustodyPaths, a_mesh_of_hands_ends_at_the_bound) {
  Records records = files_received();
  records.custody.clear();
  for (int from = 0; from < 8; ++from) {
    for (int to = from + 1; to <= 8; ++to) {
      records.custody.push_back({.head = {.id = "k" + std::to_string(from * 9 + to)},
                                 .items = {"hand_over:h1"},
                                 .from = "x" + std::to_string(from),
                                 .to = to == 8 ? "s4" : "x" + std::to_string(to)});
    }
  }
  EXPECT_EQ(paths(records).size(), custody_paths_max);
}

}  // namespace
}  // namespace winnow::weigh
