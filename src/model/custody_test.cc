// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/custody.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Custody, no_capability_said_differs_from_none_recorded) {
  const auto silent =
      from_json<CustodyStep>(R"({"from":"s1","to":"s2"})", MissingKeys::keep_default);
  const auto none = from_json<CustodyStep>(
      R"({"from":"s1","to":"s2","is_capability_recorded":true,"capabilities":[]})",
      MissingKeys::keep_default);
  ASSERT_TRUE(silent && none);
  EXPECT_FALSE(silent->is_capability_recorded);
  EXPECT_TRUE(none->is_capability_recorded);
  EXPECT_NE(to_json(*silent), to_json(*none));
}

}  // namespace
}  // namespace winnow
