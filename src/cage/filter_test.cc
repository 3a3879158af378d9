// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cage/filter.h"

#include <gtest/gtest.h>

namespace winnow::cage {
namespace {

TEST(Filter, each_profile_is_whole_instructions_and_its_own) {
  const auto text = compile_filter(Profile::text);
  const auto render = compile_filter(Profile::render);
  ASSERT_TRUE(text && render);
  EXPECT_EQ(text->size() % 8, 0U);
  EXPECT_GT(text->size(), 100U);
  EXPECT_NE(*text, *render);
}

}  // namespace
}  // namespace winnow::cage
