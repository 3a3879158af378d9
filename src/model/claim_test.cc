// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/claim.h"

#include <gtest/gtest.h>

#include "base/json.h"

namespace winnow {
namespace {

TEST(Claim, an_attribution_comes_back_with_those_through_whom_it_came) {
  const Attribution said{.head = {.id = "a1", .version = 1},
                         .claim = "c1",
                         .stance = Stance::denies,
                         .speaker = "s1",
                         .passage = "p1",
                         .basis = Basis::told,
                         .upstream = {"attribution:a2", "document:12"},
                         .reached_via = {"s3"}};
  const auto back = from_json<Attribution>(to_json(said));
  ASSERT_TRUE(back);
  EXPECT_EQ(to_json(*back), to_json(said));
}

TEST(Claim, a_stance_that_does_not_exist_is_refused_by_its_field) {
  const auto said =
      from_json<Attribution>(R"({"claim":"c1","stance":"hints"})", MissingKeys::keep_default);
  ASSERT_FALSE(said);
  EXPECT_EQ(said.error().where, "stance");
}

TEST(Claim, a_passage_keeps_its_place_its_quote_and_its_box) {
  const Passage passage{.document = "12",
                        .page = 3,
                        .from = 10,
                        .to = 24,
                        .box = PassageBox{.x = 0.25, .width = 0.5},
                        .quote = "of course genuine"};
  const auto back = from_json<Passage>(to_json(passage));
  ASSERT_TRUE(back);
  ASSERT_TRUE(back->box.has_value());
  EXPECT_EQ(back->box->width, 0.5);
  EXPECT_EQ(to_json(*back), to_json(passage));
}

}  // namespace
}  // namespace winnow
