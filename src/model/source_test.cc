// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/source.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Source, its_grades_keep_their_order_and_no_number_is_made_of_them) {
  const Source source{.head = {.id = "s1", .version = 2},
                      .kind = SourceKind::person,
                      .cover_name = "\u0623\u0628\u0648 \u0646\u0648\u0631",
                      .relations = {{.tie = SourceTie::same_unit, .other = "s2"}},
                      .grades = {{.letter = "C", .reason = "first report"},
                                 {.letter = "F", .reason = "nothing to compare with"}}};
  const auto back = from_json<Source>(to_json(source));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), to_json(source));
  ASSERT_EQ(back->grades.size(), 2U);
  EXPECT_EQ(back->grades.back().letter, "F");
  EXPECT_FALSE(back->soundness.has_value());
}

}  // namespace
}  // namespace winnow
