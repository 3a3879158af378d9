// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/ceiling.h"

#include <gtest/gtest.h>

#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

TEST(Ceiling, of_the_custodian_and_us_equals_sw_7) {
  const auto gate = common_gate(sw2());
  EXPECT_EQ(gate, (std::vector<int>{m, b}));
  const auto belief = ceiling(sw2(), gate, 0.5);
  EXPECT_NEAR(likelihood_ratio(belief).value(), 2.8095, 0.5e-4);
  EXPECT_NEAR(probability(belief, 0.5).value(), 0.7375, 0.5e-4);
}

TEST(Ceiling, of_one_seller_equals_sw_12) {
  const Graph outlets{.soundness = {0.5, 0.95, 0.95}, .lines = {{{0, 1}}, {{0, 2}}}};
  EXPECT_EQ(probability(ceiling(outlets, common_gate(outlets), 0.5), 0.5), 0.75);
}

TEST(Ceiling, a_way_round_leaves_no_common_gate_but_our_own) {
  EXPECT_EQ(common_gate(sw3()), std::vector<int>{b});
  EXPECT_TRUE(common_gate(sw4()).empty());
  EXPECT_TRUE(common_gate(graph({})).empty());
  EXPECT_EQ(common_gate(graph({{{d1, m}}, {{x}, true}})), (std::vector<int>{d1, m}));
}

TEST(Ceiling, gates_are_shared_or_the_only_way_but_never_our_own) {
  EXPECT_EQ(known_gates(sw1()), (std::vector<int>{d1, m}));
  EXPECT_EQ(known_gates(sw2()), std::vector<int>{m});
  EXPECT_EQ(known_gates(graph({{{d1}}, {{d1, m}}, {{d2}}})), std::vector<int>{d1});
}

}  // namespace
}  // namespace winnow::weigh
