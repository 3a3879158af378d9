// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/confidence.h"

#include <set>

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

Foundation best() {
  return {.independence = 3,
          .gates = {},
          .key_items_examined = true,
          .checks_applicable = 2,
          .worst_observation = Severity::info,
          .strongest_rival = 49};
}

void check(const Foundation& foundation, Confidence level,
           const std::vector<ConfidenceReason>& reasons) {
  const ConfidenceRuling found = confidence(foundation, {});
  EXPECT_EQ(found.level, level);
  EXPECT_EQ(found.reasons, reasons);
}

TEST(Confidence, high_needs_everything) {
  check(best(), Confidence::high, {});
  Foundation f = best();
  f.independence = 2;
  check(f, Confidence::moderate, {ConfidenceReason::few_voices});
  f = best();
  f.checks_applicable = 0;
  check(f, Confidence::moderate, {ConfidenceReason::no_check});
  f = best();
  f.worst_observation = Severity::unusual;
  check(f, Confidence::moderate, {ConfidenceReason::check_observed});
  f = best();
  f.strongest_rival = 50;
  check(f, Confidence::moderate, {ConfidenceReason::rivals_open});
  f = best();
  f.strongest_rival = std::nullopt;
  check(f, Confidence::moderate, {ConfidenceReason::rivals_not_weighed});
}

TEST(Confidence, one_voice_or_a_gate_or_nothing_seen_by_us_is_low) {
  Foundation f = best();
  f.independence = 1;
  check(f, Confidence::low, {ConfidenceReason::one_voice});
  f.independence = 0;
  check(f, Confidence::low, {ConfidenceReason::no_source});
  f = best();
  f.key_items_examined = false;
  check(f, Confidence::low, {ConfidenceReason::not_examined});
  f = best();
  f.gates = {{"M", Letter::a}};
  check(f, Confidence::low, {ConfidenceReason::gate});
}

TEST(Confidence, a_gate_graded_d_to_f_or_not_at_all_is_doubtful) {
  const std::vector<std::optional<Letter>> doubtful{Letter::d, Letter::e, Letter::f, Letter::g,
                                                    std::nullopt};
  for (const auto& letter : doubtful) {
    Foundation f = best();
    f.gates = {{"N", Letter::a}, {"M", letter}};
    check(f, Confidence::low, {ConfidenceReason::doubtful_gate});
  }
  Foundation f = best();
  f.gates = {{"M", Letter::c}};
  check(f, Confidence::low, {ConfidenceReason::gate});
}

TEST(Confidence, the_worked_case_is_low_for_three_reasons) {
  check({.independence = 1, .gates = {{"M", Letter::f}}}, Confidence::low,
        {ConfidenceReason::one_voice, ConfidenceReason::doubtful_gate,
         ConfidenceReason::not_examined});
}

TEST(Confidence, our_own_observation_lacks_no_voice) {
  Foundation f = best();
  f.independence = std::nullopt;
  check(f, Confidence::high, {});
}

TEST(Confidence, the_thresholds_are_policy) {
  Foundation f = best();
  f.independence = 3;
  const ConfidencePolicy strict{
      .name = "strict", .moderate_from = 4, .high_from = 6, .rivals_below = 10};
  EXPECT_EQ(confidence(f, strict).level, Confidence::low);
  f.independence = 6;
  EXPECT_EQ(confidence(f, strict).reasons,
            (std::vector<ConfidenceReason>{ConfidenceReason::rivals_open}));
}

TEST(Confidence, every_reason_has_a_name_and_a_phrase) {
  std::set<std::string_view> phrases;
  for (std::size_t i = 0; i < names_of(ConfidenceReason{}).size(); ++i) {
    phrases.insert(phrase_of(static_cast<ConfidenceReason>(i)));
  }
  EXPECT_EQ(phrases.size(), names_of(ConfidenceReason{}).size());
  EXPECT_EQ(static_cast<std::size_t>(ConfidenceReason::rivals_open) + 1, phrases.size());
}

}  // namespace
}  // namespace winnow::weigh
