// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/check_lines.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;

std::vector<ActorNames> lines(const Records& records, std::vector<std::string> compared_with) {
  return lines_of_check(RecordIndex(records),
                        {.document = "12", .compared_with = std::move(compared_with)});
}

TEST(CheckLines, what_we_found_without_comparing_rests_on_us) {
  EXPECT_EQ(lines(files_received(), {}), (std::vector<ActorNames>{{"s4"}}));
}

TEST(CheckLines, a_sample_brings_its_hands_and_one_of_unknown_path_an_unknown_origin) {
  auto records = files_received();
  records.custody.push_back(
      {.head = {.id = "k4"}, .items = {"hand_over:h2"}, .from = "s6", .to = "s4"});
  EXPECT_EQ(lines(records, {"hand_over:h2"}), (std::vector<ActorNames>{{"s4", "s6"}}));
  EXPECT_EQ(lines(records, {"document:12"}), (std::vector<ActorNames>{{"s2", "s3", "s4"}}));
  const std::vector<ActorNames> unknown{{"s4", "unknown:origin"}};
  EXPECT_EQ(lines(records, {"document:77"}), unknown);
  EXPECT_EQ(lines(records, {"hand_over:h7"}), unknown);
}

TEST(CheckLines, two_ways_of_a_sample_are_two_and_an_expert_brings_who_introduced_him) {
  auto records = files_received();
  for (const char* giver : {"s6", "s7"}) {
    records.custody.push_back(
        {.head = {.id = giver}, .items = {"document:20"}, .from = giver, .to = "s4"});
  }
  records.sources[4].relations = {{.tie = SourceTie::introduced_by, .other = "s3"}};
  EXPECT_EQ(lines(records, {"document:20", "source:s5"}),
            (std::vector<ActorNames>{{"s3", "s4", "s5", "s6"}, {"s3", "s4", "s5", "s7"}}));
}

}  // namespace
}  // namespace winnow::weigh
