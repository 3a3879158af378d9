// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/record.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Record, a_head_may_leave_out_what_the_case_gives) {
  const auto head = from_json<RecordHead>(R"({"why":"a typing error"})", MissingKeys::keep_default);
  ASSERT_TRUE(head);
  EXPECT_EQ(head->why, "a typing error");
  EXPECT_EQ(head->version, 0);
  EXPECT_FALSE(head->is_withdrawn);
}

}  // namespace
}  // namespace winnow
