// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/everyday.h"

#include <map>

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Everyday, an_answer_names_a_message_that_is_there_and_older) {
  Random random(5);
  std::map<std::string, Day> days;
  int answers = 0;
  for (const Mail& each : everyday_mails(random)) {
    EXPECT_TRUE(days.emplace(each.id, each.piece.day).second) << each.id;
    if (each.answers.empty()) continue;
    ++answers;
    ASSERT_TRUE(days.contains(each.answers)) << each.piece.title;
    EXPECT_LT(days[each.answers], each.piece.day);
  }
  EXPECT_EQ(answers, 3);
}

TEST(Everyday, no_message_belongs_to_a_plot) {
  Random random(5);
  for (const Mail& each : everyday_mails(random)) EXPECT_EQ(each.piece.plot, "");
}

}  // namespace
}  // namespace winnow::demo
