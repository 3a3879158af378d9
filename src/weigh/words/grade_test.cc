// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/grade.h"

#include <set>
#include <vector>

#include <gtest/gtest.h>

namespace winnow::weigh {
namespace {

constexpr double half_unit = .0005 + 1e-9;  // Of the third decimal.

AdmiraltyGrade grade_of(std::string_view text) {
  auto grade = parse_grade(text, Wording::stanag_2511);
  EXPECT_TRUE(grade) << text;
  return grade.value_or(AdmiraltyGrade{});
}

TEST(Grade, is_read_as_people_write_it) {
  EXPECT_EQ(grade_of("B3"), (AdmiraltyGrade{.letter = Letter::b, .digit = Digit::three}));
  EXPECT_EQ(grade_of(" b3 "), grade_of("B3"));
  EXPECT_EQ(grade_of("F6"), (AdmiraltyGrade{.letter = Letter::f, .digit = Digit::six}));
  EXPECT_EQ(grade_of("G"), (AdmiraltyGrade{.letter = Letter::g}));
  EXPECT_EQ(grade_of("4"), (AdmiraltyGrade{.digit = Digit::four}));
  for (const std::string_view text : {"A1", "C", "5", "", "G2"}) {
    EXPECT_EQ(to_text(grade_of(text)), text);
  }
}

TEST(Grade, a_missing_part_stays_missing_on_import) {
  const AdmiraltyGrade none = grade_of("");
  EXPECT_FALSE(none.letter);
  EXPECT_FALSE(none.digit);
  EXPECT_EQ(spoken(none), "not graded");
  EXPECT_FALSE(grade_of("B").digit);
}

TEST(Grade, what_is_no_grade_is_refused) {
  for (const std::string_view text : {"0", "B0", "B7", "H1", "3B", "B33", "BB", "50", "A 1", "-"}) {
    const auto grade = parse_grade(text, Wording::stanag_2511);
    ASSERT_FALSE(grade) << text;
    EXPECT_EQ(grade.error().fault, Fault::malformed);
  }
}

TEST(Grade, is_spoken_for_those_who_do_not_see_the_box) {
  EXPECT_EQ(spoken(grade_of("B3")), "usually reliable source; possibly true");
  EXPECT_EQ(spoken(grade_of("F6")), "reliability cannot be judged; truth cannot be judged");
  EXPECT_EQ(spoken(grade_of("B")), "usually reliable source; report not graded");
  EXPECT_EQ(spoken(grade_of("3")), "source not graded; possibly true");
}

TEST(Grade, each_wording_of_each_sign_is_its_own) {
  std::set<std::string_view> seen;
  for (const Wording wording : {Wording::stanag_2511, Wording::fm_2_22_3}) {
    for (int i = 0; i < 7; ++i) {
      seen.insert(wording_of(static_cast<Letter>(i), wording));
    }
    for (int i = 0; i < 6; ++i) {
      seen.insert(wording_of(static_cast<Digit>(i), wording));
    }
  }
  EXPECT_EQ(seen.size(), 26U);
  EXPECT_FALSE(seen.contains(""));
}

TEST(Grade, letters_give_the_reliabilities_of_the_default_policy) {
  struct Expected {
    Letter letter;
    double p;
    double u;
  };
  const std::vector<Expected> table{{Letter::a, .905, .095}, {Letter::b, .792, .167},
                                    {Letter::c, .650, .25},  {Letter::d, .431, .308},
                                    {Letter::e, .237, .25},  {Letter::f, .500, 1}};
  for (const Expected& row : table) {
    const auto found = soundness_of(row.letter, {});
    ASSERT_TRUE(found);
    EXPECT_NEAR(found->p, row.p, half_unit);
    EXPECT_NEAR(found->u, row.u, half_unit);
    EXPECT_EQ(found->assumed, row.letter == Letter::f);
  }
}

TEST(Grade, f_is_assumed_and_swept_and_g_has_no_number) {
  const auto f = soundness_of(Letter::f, {});
  ASSERT_TRUE(f);
  EXPECT_TRUE(f->assumed);
  EXPECT_DOUBLE_EQ(f->lo, .2);
  EXPECT_DOUBLE_EQ(f->hi, .8);
  const auto b = soundness_of(Letter::b, {});
  ASSERT_TRUE(b);
  EXPECT_DOUBLE_EQ(b->lo, b->p);
  EXPECT_DOUBLE_EQ(b->hi, b->p);
  const auto g = soundness_of(Letter::g, {});
  ASSERT_FALSE(g);
  EXPECT_EQ(g.error().fault, Fault::refused);
}

TEST(Grade, six_has_no_place_among_the_digits) {
  EXPECT_EQ(rank_of(Digit::one), 1);
  EXPECT_EQ(rank_of(Digit::five), 5);
  EXPECT_EQ(rank_of(Digit::six), std::nullopt);
}

TEST(Grade, a_policy_is_editable_but_f_keeps_no_counts) {
  GradePolicy policy;
  policy.counts[1] = {.support = 3, .against = 1};
  const auto b = soundness_of(Letter::b, policy);
  ASSERT_TRUE(b);
  EXPECT_NEAR(b->p, 3.0 / 6 + .5 * 2 / 6, 1e-12);

  policy.counts[0] = {.support = 1e9, .against = 0};
  EXPECT_DOUBLE_EQ(soundness_of(Letter::a, policy)->p, .99) << "nobody is certain";

  policy.counts[5] = {.support = 2, .against = 2};
  EXPECT_FALSE(check_policy(policy));
  EXPECT_FALSE(soundness_of(Letter::b, policy));
  GradePolicy negative;
  negative.counts[2].against = -1;
  EXPECT_FALSE(check_policy(negative));
  EXPECT_FALSE(check_policy({.base_rate = 1}));
  EXPECT_FALSE(check_policy({.sweep_lo = .9}));
  EXPECT_TRUE(check_policy({}));
}

TEST(Grade, a_stored_policy_gives_back_the_table_and_misses_no_letter) {
  std::vector<GradeValue> values = grade_values({});
  ASSERT_EQ(values.size(), 6U);
  EXPECT_EQ(values[1].letter, "B");
  EXPECT_DOUBLE_EQ(values[1].support, 8.5);
  values[1].support = 3;
  const auto policy = grade_policy(values);
  ASSERT_TRUE(policy);
  EXPECT_DOUBLE_EQ(policy->counts[1].support, 3);
  EXPECT_DOUBLE_EQ(policy->counts[4].against, 5.1);
  values[2].letter = "B";
  EXPECT_FALSE(grade_policy(values));
  values[2].letter = "G";
  EXPECT_FALSE(grade_policy(values));
  values.erase(values.begin() + 2);
  EXPECT_FALSE(grade_policy(values));
}

TEST(Grade, a_typed_reliability_needs_a_reason_and_leaves_room_for_doubt) {
  EXPECT_FALSE(typed_soundness(.85, "  ", {}));
  EXPECT_FALSE(typed_soundness(1, "signed", {}));
  const auto typed = typed_soundness(.85, "met him three times", {});
  ASSERT_TRUE(typed);
  EXPECT_DOUBLE_EQ(typed->p, .85);
}

TEST(Grade, digit_1_needs_two_independent_sources) {
  for (const std::int64_t independence : {0, 1}) {
    const DigitRuling ruling = rule_on_digit(Digit::one, independence);
    EXPECT_TRUE(ruling.refused);
    EXPECT_EQ(ruling.given, Digit::two);
    EXPECT_FALSE(ruling.reason.empty());
  }
  EXPECT_NE(rule_on_digit(Digit::one, 0).reason, rule_on_digit(Digit::one, 1).reason);
  EXPECT_EQ(rule_on_digit(Digit::one, 2).given, Digit::one);
  EXPECT_EQ(rule_on_digit(Digit::one, std::nullopt).given, Digit::one) << "seen by ourselves";
  EXPECT_EQ(rule_on_digit(Digit::six, 0).given, Digit::six);
  EXPECT_FALSE(rule_on_digit(Digit::two, 1).refused);
}

TEST(Grade, the_diagonal_rate_leaves_out_what_was_not_judged) {
  std::vector<AdmiraltyGrade> grades;
  for (const std::string_view text : {"A1", "B2", "C3", "D4", "B3", "F6", "F3", "B6", "G5", "B"}) {
    grades.push_back(grade_of(text));
  }
  const DiagonalRate rate = diagonal_rate(grades);
  EXPECT_EQ(rate.diagonal, 4);
  EXPECT_EQ(rate.judged, 5);
  EXPECT_EQ(rate.left_out, 5);
  EXPECT_DOUBLE_EQ(rate.share.value(), .8);
  EXPECT_FALSE(diagonal_rate({}).share);
}

}  // namespace
}  // namespace winnow::weigh
