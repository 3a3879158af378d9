// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/check.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Check, one_that_could_not_be_made_says_why) {
  const Check check{.document = "12",
                    .name = "signature of the mail",
                    .not_applicable_reason = "no copy is held",
                    .innocent_explanations = {"lists rewrite mails"}};
  const auto back = from_json<Check>(to_json(check));
  ASSERT_TRUE(back);
  EXPECT_FALSE(back->is_applicable);
  EXPECT_EQ(to_json(*back), to_json(check));
}

}  // namespace
}  // namespace winnow
