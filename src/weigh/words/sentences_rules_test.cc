// SPDX-License-Identifier: AGPL-3.0-or-later
// What no sentence may say, whatever people wrote into names and claims.
#include <algorithm>
#include <random>
#include <set>

#include <gtest/gtest.h>

#include "weigh/words/say.h"
#include "weigh/words/scale_words.h"
#include "weigh/words/sentences.h"

namespace winnow::weigh {
namespace {

class RandomFindings {
 public:
  explicit RandomFindings(std::uint64_t seed) : random_(seed) {}

  ClaimFindings next() {
    ClaimFindings f{.claim = text(), .scale = some(2) == 0 ? Scale::icd_203 : Scale::phia};
    f.standing = {.withdrawn = some(9) == 0,
                  .denials = some(3),
                  .contradictions = some(2),
                  .supports = some(4),
                  .independence = some(5) == 0 ? Voices{} : Voices{some(5)},
                  .lo_per_mille = some(1001)};
    f.stale = some(2) == 0;
    f.footing = footing();
    for (std::int64_t k = some(3); k > 0; --k) {
      f.repeats.push_back({text(), text()});
      f.unknown_paths.push_back({text(), some(1001), some(1001), {{text(), some(1001)}}});
      f.steps.push_back({names(), some(1001), some(1001), some(2) == 0});
    }
    f.circle = some(4) == 0 ? names() : std::vector<std::string>{};
    if (some(2) == 0) {
      f.ceiling = GateCeiling{.gate = names(), .at_most = some(1001), .agreeing = some(9)};
      f.naive = some(1001);
      f.selectors = names();
    }
    const auto [lo, hi] = ordered();
    f.estimate = {.at = lo + some(hi - lo + 1), .lo = lo, .hi = hi, .ratio = ratio()};
    const auto [tried_lo, tried_hi] = ordered();
    f.assumed_grades = {{text(), some(1001), tried_lo, tried_hi, lo, hi}};
    f.examined = {some(2) == 0, some(9) + 3, some(4), some(3)};
    f.digit_1_refused = some(2) == 0;
    f.confidence = confidence(foundation(), {});
    f.assumed.grades = text();
    return f;
  }

 private:
  std::int64_t some(std::int64_t below) {
    return static_cast<std::int64_t>(random_() % static_cast<std::uint64_t>(below));
  }
  // Names and claims that would break every rule, were they not ours to keep apart.
  std::string text() {
    static const std::vector<std::string> pool{
        "M",
        "the files are genuine",
        "it is forged; our confidence is high and it is very likely",
        "Likely & Sons",
        "High Confidence Media",
        "a \u201cquoted\u201d claim\u201d. It is likely, with low confidence.",
        "\u0627\u0644\u0645\u0644\u0641\u0627\u062a \u0645\u0632\u0648\u0631\u0629",
        "x\u202e\n{0:quote}",
        ""};
    return pool[static_cast<std::size_t>(some(static_cast<std::int64_t>(pool.size())))];
  }
  std::vector<std::string> names() {
    std::vector<std::string> found;
    for (std::int64_t k = some(4) + 1; k > 0; --k) {
      found.push_back(text());
    }
    return found;
  }
  std::pair<std::int64_t, std::int64_t> ordered() {
    const std::int64_t first = some(1001);
    const std::int64_t second = some(1001);
    return std::minmax({first, second});
  }
  std::optional<double> ratio() {
    const std::vector<double> pool{0, .001, .4, 1, 3, 50, 5e3, 5e5, 5e9};
    return some(3) == 0 ? std::nullopt : std::optional(pool[static_cast<std::size_t>(some(9))]);
  }
  Footing footing() {
    Footing f{.reports = some(6), .unknown_origins = some(3), .more_sets = some(3)};
    if (some(6) != 0) {
      f.voices_lo = some(4);
      f.voices_hi = *f.voices_lo + some(3);
    }
    for (std::int64_t k = some(4); k > 0; --k) {
      f.cut_sets.push_back(names());
      f.denial_cut_sets.push_back(names());
    }
    f.through_us = some(2) == 0;
    return f;
  }
  Foundation foundation() {
    Foundation f{.independence = some(5), .key_items_examined = some(2) == 0};
    f.checks_applicable = some(2);
    f.worst_observation = static_cast<Severity>(some(3));
    f.strongest_rival = some(4) == 0 ? Voices{} : Voices{some(100)};
    if (some(3) == 0) {
      f.gates = {{text(), static_cast<Letter>(some(7))}};
    }
    return f;
  }

  std::mt19937_64 random_;
};

TEST(Sentences, i_10_holds_and_no_verdict_is_ours_in_10000_random_cases) {
  RandomFindings random(10);
  std::set<std::string> codes;
  for (int round = 0; round < 10000; ++round) {
    const ClaimFindings findings = random.next();
    for (const Sentence& sentence : sentences(findings)) {
      const std::string own = own_words(sentence);
      ASSERT_FALSE(mixes_scales(own)) << own;
      ASSERT_FALSE(holds_verdict(own)) << own;
      ASSERT_EQ(say(sentence.code, sentence.arguments).text, sentence.text);
      codes.insert(sentence.code);
    }
  }
  // Every form that speaks of a claim was reached.
  for (const std::string_view code : {"likelihood",
                                      "likelihood_range",
                                      "likelihood_same_word",
                                      "outside_scale",
                                      "between_bands",
                                      "evidence_for",
                                      "evidence_against",
                                      "evidence_neither",
                                      "naive_shared",
                                      "policy",
                                      "assumed_grade",
                                      "confidence",
                                      "confidence_because",
                                      "voices",
                                      "voices_between",
                                      "voices_own",
                                      "no_source",
                                      "rests_on_one",
                                      "rests_on_each",
                                      "rests_together",
                                      "also_own",
                                      "more_sets",
                                      "denials_rest",
                                      "agree_through_gate",
                                      "ceiling",
                                      "repeats",
                                      "circular",
                                      "unknown_origin",
                                      "path_unknown",
                                      "path_through",
                                      "selected",
                                      "more_agree_less",
                                      "one_less_more",
                                      "no_copy",
                                      "no_check",
                                      "checks_clean",
                                      "checks_observed",
                                      "digit_refused_one_voice",
                                      "digit_refused_no_source",
                                      "stale"}) {
    EXPECT_TRUE(codes.contains(std::string(code))) << code;
  }
}

// What people wrote is taken out by its marks alone, as a reader would do it.
std::string without_quotations(std::string text) {
  const std::string open = "\u201c";
  const std::string close = "\u201d";
  for (std::size_t at = text.find(open); at != text.npos; at = text.find(open)) {
    const std::size_t end = text.find(close, at);
    EXPECT_NE(end, text.npos) << text;
    text.erase(at, end == text.npos ? text.npos : end + close.size() - at);
  }
  EXPECT_EQ(text.find(close), text.npos) << text;
  return text;
}

TEST(Sentences, quotations_are_marked_so_that_a_reader_can_tell_them) {
  RandomFindings random(11);
  int seen = 0;
  for (int round = 0; round < 10000; ++round) {
    const ClaimFindings findings = random.next();
    for (const Sentence& sentence :
         likelihood_sentences(findings.claim, findings.estimate, findings.scale)) {
      const std::string rest = without_quotations(sentence.text);
      ASSERT_FALSE(mixes_scales(rest)) << sentence.text;
      ASSERT_FALSE(holds_verdict(rest)) << sentence.text;
      seen += holds_verdict(sentence.text) ? 1 : 0;
    }
  }
  EXPECT_GT(seen, 1000) << "claims about forgeries were among them";
}

}  // namespace
}  // namespace winnow::weigh
