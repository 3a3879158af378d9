// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/response.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Response, keeps_what_was_accepted_from_it_apart_from_its_text) {
  const Response response{
      .target = "claim:c1",
      .kind = ResponseKind::deny,
      .text = "a story made up by the militia",
      .accepted = {{.as = AcceptedAs::hypothesis, .reference = "hypothesis:h3"}}};
  const auto back = from_json<Response>(to_json(response));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->accepted.at(0).as, AcceptedAs::hypothesis);
  EXPECT_EQ(to_json(*back), to_json(response));
}

TEST(Response, a_correction_keeps_the_old_text) {
  const Correction correction{.target = "claim:c1", .old_text = "five", .new_text = "four"};
  const auto back = from_json<Correction>(to_json(correction));
  ASSERT_TRUE(back);
  EXPECT_EQ(back->old_text, "five");
  EXPECT_EQ(to_json(*back), to_json(correction));
}

}  // namespace
}  // namespace winnow
