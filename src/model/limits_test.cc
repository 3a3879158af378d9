// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/limits.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Limits, they_travel_whole) {
  Limits limits;
  limits.depth = 7;
  const auto read = from_json<Limits>(to_json(limits));
  ASSERT_TRUE(read);
  EXPECT_EQ(to_json(*read), to_json(limits));
}

}  // namespace
}  // namespace winnow
