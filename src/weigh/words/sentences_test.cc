// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/sentences.h"

#include <algorithm>
#include <limits>

#include <gtest/gtest.h>

#include "base/check.h"

namespace winnow::weigh {
namespace {

std::vector<std::string> texts(const std::vector<Sentence>& all) {
  std::vector<std::string> found;
  for (const Sentence& sentence : all) {
    found.push_back(sentence.text);
  }
  return found;
}

bool says(const std::vector<Sentence>& all, std::string_view text) {
  return std::ranges::count(all, text, &Sentence::text) == 1;
}

// Three witnesses, all reached through M, whom nobody can judge; no copy is held.
ClaimFindings worked_case() {
  ClaimFindings f{.claim = "the files are genuine"};
  f.standing = {.supports = 3, .independence = 1, .lo_per_mille = 655};
  f.footing = {.reports = 4,
               .voices_lo = 1,
               .voices_hi = 1,
               .cut_sets = {{"M"}, {"D1", "D2", "D3"}},
               .through_us = true};
  f.repeats = {{"K", "B"}};
  f.ceiling = GateCeiling{.gate = {"M"}, .at_most = 738, .agreeing = 3};
  f.estimate = {.at = 655, .lo = 655, .hi = 655, .ratio = 1.899};
  f.naive = 891;
  f.assumed_grades = {{"M", 500, 200, 800, 553, 802}};
  f.steps = {{.gate = {"M"}, .before = 655, .after = 635, .one_more = true}};
  f.selectors = {"M"};
  f.digit_1_refused = true;
  f.confidence = confidence({.independence = 1, .gates = {{"M", Letter::f}}}, {});
  return f;
}

TEST(Sentences, the_worked_case_is_said_in_full) {
  const std::vector<std::string> expected{
      "Open: one actor alone could have invented all that supports it.",
      "4 reports, 1 independent voice.",
      "Everything rests on M. If M alone invented it, all of this falls.",
      "If D1, D2 and D3 all failed, nothing would support it.",
      "Every report also passed through our own hands.",
      "K repeats B; it is not a second source.",
      "3 reports agree, but all came through M.",
      "However many more come through M, this cannot exceed 74 %.",
      "It is likely (66 %) that the claim \u201cthe files are genuine\u201d is true.",
      "All reports together hardly tell whether the claim is true or not.",
      "Counting every report as independent would give 89 %; ours is 66 %, because the reports "
      "share M.",
      "The reliability of M cannot be judged: 50 % is assumed; tried over 20\u201380 %, the "
      "estimate runs over 55\u201380 %.",
      "One more witness through M takes the estimate from 66 % to 64 %. Agreement of all who came "
      "through one gate is explained by the gate as well: whoever chose them may have told them "
      "what to say.",
      "Assumed, not measured: a prior of 50 %; a group that coordinates says yes with 50 %; the "
      "table of grades \u201cdefault\u201d.",
      "What is missing may have been held back: M could choose what we saw.",
      "No copy is held: authenticity checks not applicable.",
      "Credibility 1 is refused, because one actor alone could have invented all of this; 2 is "
      "offered.",
      "Our confidence in this judgement is low: one independent voice, everything passes a gate "
      "that is doubtful or not graded and key items not examined by us."};
  EXPECT_EQ(texts(sentences(worked_case())), expected);
}

TEST(Sentences, several_links_each_of_which_could_have_invented_it) {
  const auto all = footing_sentences({.reports = 1,
                                      .voices_lo = 1,
                                      .voices_hi = 1,
                                      .cut_sets = {{"D1"}, {"M"}},
                                      .through_us = true});
  EXPECT_EQ(texts(all),
            (std::vector<std::string>{"1 report, 1 independent voice.",
                                      "Everything rests on each of these: D1 and M. Any one of "
                                      "them alone could have made it up.",
                                      "Every report also passed through our own hands."}));
}

TEST(Sentences, an_interval_prints_both_words_and_a_path_its_cases) {
  ClaimFindings f = worked_case();
  f.estimate = {.at = 655, .lo = 635, .hi = 851, .ratio = std::nullopt};
  f.unknown_paths = {
      {.report = "Y", .derived = 655, .separate = 851, .through = {{.gate = "M", .at = 635}}}};
  const auto all = sentences(f);
  EXPECT_TRUE(says(all,
                   "Our estimate for the claim \u201cthe files are genuine\u201d: likely to "
                   "very likely (64\u201385 %)."));
  EXPECT_TRUE(says(all,
                   "The path of Y is not known: the estimate is 66 % if it only repeats, 85 % "
                   "if it is a source of its own."));
  EXPECT_TRUE(says(all, "If Y came through M, the estimate is 64 %."));
  f.estimate.hi = 700;
  EXPECT_TRUE(says(sentences(f),
                   "Our estimate for the claim \u201cthe files are genuine\u201d: "
                   "likely (64\u201370 %)."));
}

TEST(Sentences, what_the_scale_does_not_hold_is_said) {
  const auto at = [](std::int64_t p, Scale scale) {
    return likelihood_sentences("x", {.at = p, .lo = p, .hi = p}, scale);
  };
  EXPECT_TRUE(says(at(995, Scale::icd_203),
                   "The figure lies beyond the ends of the scale of "
                   "words."));
  EXPECT_TRUE(says(at(995, Scale::icd_203),
                   "It is almost certain (>99 %) that the claim \u201cx\u201d is true."));
  EXPECT_EQ(at(655, Scale::phia).size(), 1U);
  EXPECT_EQ(at(530, Scale::phia).back().code, "between_bands");
}

TEST(Sentences, reports_for_and_against_are_weighed_in_words) {
  const auto with = [](double ratio) {
    return likelihood_sentences("x", {.at = 500, .lo = 500, .hi = 500, .ratio = ratio},
                                Scale::icd_203)
        .back()
        .text;
  };
  EXPECT_EQ(with(19),
            "All reports together are 19 times as expected if the claim is true as if it "
            "is not: moderate support.");
  EXPECT_EQ(with(6.0052),
            "All reports together are 6.0 times as expected if the claim is true as "
            "if it is not: weak support.");
  EXPECT_EQ(with(.3351),
            "All reports together are 3.0 times as expected if the claim is not true "
            "as if it is: weak support for the contrary.");
  EXPECT_EQ(with(std::numeric_limits<double>::infinity()),
            "All reports together are over 1,000,000 times as expected if the claim is true as if "
            "it is not: extremely strong support.");
  EXPECT_EQ(with(0).substr(0, 43), "All reports together are over 1,000,000 tim");
}

TEST(Sentences, the_naive_number_stands_beside_ours_with_the_reason) {
  const auto naive = [](const ClaimFindings& f) {
    const auto all = sentences(f);
    const auto found =
        std::ranges::find_if(all, [](const Sentence& s) { return s.code.starts_with("naive"); });
    return found == all.end() ? std::string() : found->code;
  };
  ClaimFindings f = worked_case();
  EXPECT_EQ(naive(f), "naive_shared");
  f.ceiling = std::nullopt;
  f.footing.cut_sets = {{"A", "B"}};
  EXPECT_EQ(naive(f), "naive_repeats");
  f.repeats.clear();
  EXPECT_EQ(naive(f), "naive_other");
  f.naive = f.estimate.at;
  EXPECT_EQ(naive(f), "");
}

TEST(Sentences, trap_a_is_explained_both_ways_and_nothing_else) {
  const WitnessStep lost{.gate = {"M"}, .before = 655, .after = 668, .one_more = false};
  EXPECT_EQ(explain_step(lost).value().text,
            "One witness less through M takes the estimate from 66 % to 67 %. Agreement of all who "
            "came through one gate is explained by the gate as well: the fewer of them agree, the "
            "less it looks arranged.");
  EXPECT_FALSE(explain_step({.gate = {"M"}, .before = 642, .after = 668, .one_more = true}));
  EXPECT_FALSE(explain_step({.gate = {"M"}, .before = 655, .after = 642, .one_more = false}));
  EXPECT_FALSE(explain_step({.gate = {"M"}, .before = 655, .after = 655, .one_more = true}));
}

TEST(Sentences, unknown_origins_give_two_numbers) {
  const auto all = footing_sentences({.reports = 3,
                                      .voices_lo = 1,
                                      .voices_hi = 3,
                                      .unknown_origins = 2,
                                      .cut_sets = {{"unknown origin"}}});
  EXPECT_TRUE(says(all, "3 reports, between 1 and 3 independent voices."));
  EXPECT_TRUE(says(all,
                   "Where 2 reports come from is not known: with one origin for all there is "
                   "1 independent voice, with an origin each 3."));
}

TEST(Sentences, own_observation_and_no_source) {
  EXPECT_EQ(texts(footing_sentences({.reports = 1})),
            (std::vector<std::string>{"1 report, and it rests on our own observation."}));
  EXPECT_EQ(texts(footing_sentences({.voices_lo = 0, .voices_hi = 0})),
            (std::vector<std::string>{"No source on record supports it."}));
  EXPECT_THROW(footing_sentences({.reports = 1, .voices_lo = 2, .voices_hi = 1}), Bug);
  EXPECT_THROW(footing_sentences({.reports = 1, .voices_lo = 2}), Bug);
}

TEST(Sentences, an_absent_check_is_no_pass) {
  EXPECT_EQ(examined_sentence({.copy_held = false, .checks = 9, .applicable = 9}).code, "no_copy");
  EXPECT_EQ(examined_sentence({.copy_held = true, .checks = 9}).code, "no_check");
  EXPECT_EQ(examined_sentence({.copy_held = true, .checks = 9, .applicable = 1}).text,
            "1 of 9 authenticity checks applied; what they looked for was not found, and nothing "
            "follows from those that did not apply.");
  EXPECT_EQ(
      examined_sentence({.copy_held = true, .checks = 9, .applicable = 4, .observations = 1}).text,
      "4 of 9 authenticity checks applied; 1 observation needs an explanation, and innocent ones "
      "stand beside it.");
}

TEST(Sentences, every_state_is_said) {
  const auto said = [](const ClaimStanding& standing) {
    return state_sentence(claim_state(standing), standing).text;
  };
  EXPECT_EQ(said({.withdrawn = true}), "This claim was withdrawn.");
  EXPECT_EQ(said({.denials = 1}), "Contested: 1 denial on record.");
  EXPECT_EQ(said({.contradictions = 2}),
            "Contested: 2 items of evidence on record speak against it.");
  EXPECT_EQ(said({}), "Open: no source on record supports it.");
  EXPECT_EQ(said({.supports = 2, .independence = 2, .lo_per_mille = 500}),
            "Open: the estimate is not clearly above one half.");
  EXPECT_EQ(said({.supports = 2, .independence = 2, .lo_per_mille = 857}),
            "Supported: 2 independent voices speak for it, nothing on record against it. Supported "
            "is not proved.");
  EXPECT_EQ(said({.supports = 1, .lo_per_mille = 857}),
            "Supported: our own observation speaks for it, nothing on record against it. Supported "
            "is not proved.");
}

}  // namespace
}  // namespace winnow::weigh
