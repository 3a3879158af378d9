// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_page.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow::weigh {
namespace {

TEST(ClaimPage, a_claim_that_was_never_weighed_has_no_stored_assessment) {
  ClaimPage page{.claim = {.text = "The files are genuine."}, .state = "open"};
  page.now.probability = 0.655;
  page.voices_for = {{.through = {"s2"}, .items = {{.speaker = "s1", .actors = {"s1", "s2"}}}}};
  page.sweeps = {{.of = "coordination", .used = 0.5, .points = {{0.3, 0.679}}}};
  const auto json = to_json(page);
  EXPECT_EQ(json.find(R"("assessment":)"), json.npos);
  const auto back = from_json<ClaimPage>(json);
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), json);
}

}  // namespace
}  // namespace winnow::weigh
