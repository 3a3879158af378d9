// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/draw_custody.h"

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

// An office, the defector who took its files, the militia that held them, a broadcaster.
Records seized_files() {
  Records records;
  records.sources = {
      {.head = {.id = "s1"}, .cover_name = "Office"},
      {.head = {.id = "s2"}, .cover_name = "D1"},
      {.head = {.id = "s3"}, .cover_name = "M", .grades = {{.letter = "C"}, {.letter = "F"}}},
      {.head = {.id = "s4"}, .cover_name = "B", .is_own = true},
      {.head = {.id = "s5"}, .cover_name = "D2"}};
  records.custody = {
      {.head = {.id = "k1"}, .items = {"hand_over:h1"}, .from = "s1", .to = "s2"},
      {.head = {.id = "k2"}, .items = {"hand_over:h1"}, .from = "s2", .to = "s3", .is_gap = true},
      {.head = {.id = "k3"}, .items = {"hand_over:h1"}, .from = "s3", .to = "s4"},
      {.head = {.id = "k4"}, .items = {"hand_over:h2"}, .to = "s4"}};
  records.documents = {{.document = "12", .hand_overs = {"h1"}}};
  return records;
}

std::int64_t rank_of(const CustodyGraph& graph, const std::string& source) {
  for (const CustodyNode& node : graph.nodes) {
    if (node.source == source) return node.rank;
  }
  return -1;
}

TEST(DrawCustody, a_document_came_by_the_steps_of_its_hand_over) {
  const CustodyGraph graph = draw_custody(seized_files(), {"document:12"}, {});
  ASSERT_EQ(graph.links.size(), 3U);
  EXPECT_TRUE(graph.links[1].is_gap);
  EXPECT_EQ(graph.nodes.size(), 4U);
  EXPECT_EQ(rank_of(graph, "s4"), 0);
  EXPECT_EQ(rank_of(graph, "s3"), 1);
  EXPECT_EQ(rank_of(graph, "s1"), 3);
  EXPECT_EQ(graph.nodes[2].letter, "F");
}

TEST(DrawCustody, a_giver_nobody_named_is_a_node_of_its_own) {
  const CustodyGraph graph = draw_custody(seized_files(), {"hand_over:h2"}, {});
  ASSERT_EQ(graph.links.size(), 1U);
  EXPECT_EQ(graph.links[0].from, "unknown:k4");
  EXPECT_EQ(rank_of(graph, "unknown:k4"), 1);
}

TEST(DrawCustody, two_witnesses_through_one_gate_share_its_link) {
  Records records = seized_files();
  const Attribution first{.head = {.id = "a1"}, .speaker = "s2", .reached_via = {"s3"}};
  const Attribution second{.head = {.id = "a2"}, .speaker = "s5", .reached_via = {"s3"}};
  const CustodyGraph graph = draw_custody(records, {}, {&first, &second});
  ASSERT_EQ(graph.links.size(), 3U);
  EXPECT_EQ(graph.links[1].items, (std::vector<std::string>{"attribution:a1", "attribution:a2"}));
  EXPECT_EQ(rank_of(graph, "s5"), 2);
}

TEST(DrawCustody, hands_that_never_reached_us_stand_behind_all_others) {
  Records records = seized_files();
  records.custody.push_back(
      {.head = {.id = "k5"}, .items = {"hand_over:h1"}, .from = "s1", .to = "s5"});
  const CustodyGraph graph = draw_custody(records, {"hand_over:h1"}, {});
  EXPECT_GT(rank_of(graph, "s5"), rank_of(graph, "s3"));
}

}  // namespace
}  // namespace winnow::weigh
