// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/support/cautions.h"

#include <gtest/gtest.h>

#include "weigh/support/worked_records.h"

namespace winnow::weigh {
namespace {

using namespace worked;
using Names = std::vector<std::string>;

std::vector<Sentence> said_of(const Records& records) {
  const RecordIndex index(records);
  return cautions(index, support_of(index, "c1", Mode::fabricate));
}

TEST(Cautions, two_witnesses_of_one_custodian_are_said_once) {
  const auto said = said_of(witnesses_asked());
  ASSERT_EQ(said.size(), 1U);
  EXPECT_EQ(said[0].code, "not_independent_of_questioned");
  EXPECT_EQ(said[0].arguments, Names{"M"});
  EXPECT_NE(said[0].text.find("M"), std::string::npos);
}

TEST(Cautions, a_gap_names_both_hands_and_an_unnamed_one_as_such) {
  auto records = files_received();
  EXPECT_TRUE(said_of(records).empty());
  records.custody[1].is_gap = true;
  EXPECT_EQ(said_of(records)[0].arguments, (Names{"D1", "M"}));
  records.custody[1].from.clear();
  EXPECT_EQ(said_of(records)[0].arguments[0], "somebody not named");
}

TEST(Cautions, one_actor_and_perhaps_one_actor_are_two_things) {
  auto records = files_received();
  records.attributions = {said("a1", "s5"), said("a2", "s6")};
  records.sources[2].relations = {{.tie = SourceTie::controls, .other = "s5"}};
  records.sources[5].relations = {{.tie = SourceTie::paid_by, .other = "s3"}};
  const auto found = said_of(records);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].code, "one_actor");
  EXPECT_EQ(found[0].arguments, (Names{"M", "D2"}));
  EXPECT_EQ(found[1].code, "if_one");
  EXPECT_EQ(found[1].arguments[2], "1");
}

TEST(Cautions, a_circle_names_its_speakers) {
  auto records = files_received();
  records.attributions = {repeated("a1", "s5", {"attribution:a2"}),
                          repeated("a2", "s7", {"attribution:a1"})};
  EXPECT_EQ(said_of(records)[0].arguments, (Names{"D2", "K"}));
}

}  // namespace
}  // namespace winnow::weigh
