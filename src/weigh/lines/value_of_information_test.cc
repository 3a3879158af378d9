// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/lines/value_of_information.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "weigh/lines/worked_graphs.h"

namespace winnow::weigh {
namespace {

using namespace worked;

constexpr double half_digit = 0.5e-3;

// The example's custodian graded F may become B or a typed .85; one mail may prove to be signed.
Advice advice_of_example() {
  Prospects prospects;
  prospects.gradings.resize(m + 1);
  prospects.gradings[m] = {.up = 0.792, .down = 0.431};
  prospects.others.push_back({.change = {.kind = ChangeKind::signature_verified},
                              .well = {.soundness = {0.9}, .lines = {{{0}}}},
                              .other_claim = true});
  return value_of_information(sw2(), {}, prospects);
}

const Benefit& find(const Advice& advice, const Change& change) {
  return *std::ranges::find(advice.benefits, change, &Benefit::change);
}

void expect(const Benefit& benefit, double p, int independence) {
  EXPECT_NEAR(benefit.well.value(), p, half_digit);
  EXPECT_EQ(benefit.independence.at_least, independence);
}

TEST(ValueOfInformation, equals_voi_1) {
  const auto advice = advice_of_example();
  const auto& met = find(advice, {.kind = ChangeKind::reached_without_gate, .line = 2, .gate = m});
  expect(met, 0.857, 2);
  EXPECT_EQ(met.fallen, (std::vector<std::vector<int>>{{m}}));
  expect(find(advice, {.kind = ChangeKind::new_witness}), 0.848, 2);
  expect(find(advice, {.kind = ChangeKind::separate_holder}), 0.915, 2);
  expect(find(advice, {.kind = ChangeKind::graded_up, .actor = m}), 0.797, 1);
  expect(find(advice, {.kind = ChangeKind::witness_behind_gate}), 0.635, 1);
  const auto& custodian = find(advice, {.kind = ChangeKind::actor_examined, .actor = m});
  expect(custodian, 0.940, 1);
  EXPECT_NEAR(custodian.badly.value(), 0.500, half_digit);
  const auto& witness = find(advice, {.kind = ChangeKind::actor_examined, .actor = d1});
  expect(witness, 0.683, 1);
  EXPECT_NEAR(witness.badly.value(), 0.604, half_digit);
  expect(find(advice, {.kind = ChangeKind::signature_verified}), 0.95, 1);
}

TEST(ValueOfInformation, a_typed_soundness_equals_voi_1) {
  const auto advice = value_of_information(sw2(), {}, {.gradings = {{}, {}, {}, {.up = 0.85}}});
  EXPECT_NEAR(find(advice, {.kind = ChangeKind::graded_up, .actor = m}).well.value(), 0.832,
              half_digit);
}

TEST(ValueOfInformation, independence_comes_first_and_another_claim_last) {
  const auto advice = advice_of_example();
  ASSERT_EQ(advice.benefits.size(), 3U + 3U + 4U + 2U + 1U);
  EXPECT_EQ(advice.benefits[0].change.kind, ChangeKind::separate_holder);
  // The three witnesses are alike; the first recorded comes first.
  for (int line = 0; line < 3; ++line) {
    const auto& change = advice.benefits[static_cast<std::size_t>(line + 1)].change;
    EXPECT_EQ(change.kind, ChangeKind::reached_without_gate);
    EXPECT_EQ(change.line, line);
  }
  EXPECT_EQ(advice.benefits[4].change.kind, ChangeKind::new_witness);
  EXPECT_EQ(advice.benefits[5].change, (Change{.kind = ChangeKind::actor_examined, .actor = m}));
  EXPECT_EQ(advice.benefits.back().change.kind, ChangeKind::signature_verified);
}

TEST(ValueOfInformation, the_ceiling_is_a_line_of_its_own) {
  const auto advice = advice_of_example();
  EXPECT_EQ(advice.gate, (std::vector<int>{m, b}));
  EXPECT_NEAR(advice.ceiling.value(), 0.7375, 0.5e-4);
  EXPECT_FALSE(advice.nothing_passes_ceiling);
  EXPECT_FALSE(value_of_information(sw4(), {}, {}).ceiling);
  EXPECT_FALSE(value_of_information(sw3(), {}, {}).ceiling);
}

TEST(ValueOfInformation, a_speaker_is_not_met_without_himself) {
  const auto met = [](const Prospects& prospects) {
    const auto advice = value_of_information(sw1(), {}, prospects);
    return std::ranges::count(advice.benefits, ChangeKind::reached_without_gate,
                              [](const Benefit& b) { return b.change.kind; });
  };
  EXPECT_EQ(met({}), 2);
  EXPECT_EQ(met({.speakers = {d1}}), 1);
}

}  // namespace
}  // namespace winnow::weigh
