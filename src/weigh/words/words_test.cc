// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/words.h"

#include <limits>
#include <set>

#include <gtest/gtest.h>

#include "base/check.h"

namespace winnow::weigh {
namespace {

void check(double p, Scale scale, std::string_view text, WordCaveat flag = WordCaveat::none) {
  const LikelihoodWord found = word(to_per_mille(p), scale);
  EXPECT_EQ(found.text, text) << p;
  EXPECT_EQ(found.flag, flag) << p;
}

TEST(Words, icd_borders_go_to_the_band_nearer_even) {
  check(.05, Scale::icd_203, "very unlikely");
  check(.049, Scale::icd_203, "almost no chance");
  check(.20, Scale::icd_203, "unlikely");
  check(.199, Scale::icd_203, "very unlikely");
  check(.45, Scale::icd_203, "roughly even chance");
  check(.449, Scale::icd_203, "unlikely");
  check(.50, Scale::icd_203, "roughly even chance");
  check(.55, Scale::icd_203, "roughly even chance");
  check(.551, Scale::icd_203, "likely");
  check(.655, Scale::icd_203, "likely");
  check(.80, Scale::icd_203, "likely");
  check(.801, Scale::icd_203, "very likely");
  check(.857, Scale::icd_203, "very likely");
  check(.95, Scale::icd_203, "very likely");
  check(.951, Scale::icd_203, "almost certain");
}

TEST(Words, icd_names_the_outer_band_and_says_so_beyond_it) {
  check(.01, Scale::icd_203, "almost no chance");
  check(.009, Scale::icd_203, "almost no chance", WordCaveat::outside_scale);
  check(0, Scale::icd_203, "almost no chance", WordCaveat::outside_scale);
  check(.99, Scale::icd_203, "almost certain");
  check(.995, Scale::icd_203, "almost certain", WordCaveat::outside_scale);
  check(1, Scale::icd_203, "almost certain", WordCaveat::outside_scale);
}

TEST(Words, phia_gaps_take_the_nearer_band_and_are_flagged) {
  check(.07, Scale::phia, "remote chance", WordCaveat::between_bands);
  check(.075, Scale::phia, "highly unlikely", WordCaveat::between_bands);
  check(.225, Scale::phia, "unlikely", WordCaveat::between_bands);
  check(.5, Scale::phia, "realistic possibility", WordCaveat::between_bands);
  check(.525, Scale::phia, "realistic possibility", WordCaveat::between_bands);
  check(.53, Scale::phia, "likely", WordCaveat::between_bands);
  check(.775, Scale::phia, "likely", WordCaveat::between_bands);
  check(.776, Scale::phia, "highly likely", WordCaveat::between_bands);
  check(.925, Scale::phia, "highly likely", WordCaveat::between_bands);
}

TEST(Words, phia_bands_hold_both_their_ends) {
  check(0, Scale::phia, "remote chance");
  check(.05, Scale::phia, "remote chance");
  check(.10, Scale::phia, "highly unlikely");
  check(.35, Scale::phia, "unlikely");
  check(.40, Scale::phia, "realistic possibility");
  check(.499, Scale::phia, "realistic possibility");
  check(.655, Scale::phia, "likely");
  check(.857, Scale::phia, "highly likely");
  check(.95, Scale::phia, "almost certain");
  check(1, Scale::phia, "almost certain");
}

TEST(Words, a_greater_chance_never_gets_a_lesser_word) {
  for (const Scale scale : {Scale::icd_203, Scale::phia}) {
    const auto words = all_words(scale);
    std::size_t rank = 0;
    std::set<std::string_view> seen;
    for (std::int64_t p = 0; p <= 1000; ++p) {
      const LikelihoodWord found = word(p, scale);
      seen.insert(found.code);
      while (rank < words.size() && words[rank].code != found.code) {
        ++rank;
      }
      ASSERT_LT(rank, words.size()) << "out of order at " << p;
    }
    EXPECT_EQ(seen.size(), words.size());
  }
}

TEST(Words, an_interval_prints_both_words) {
  EXPECT_EQ(words_of_interval(635, 851, Scale::icd_203).text, "likely to very likely");
  EXPECT_EQ(words_of_interval(635, 655, Scale::icd_203).text, "likely");
  EXPECT_EQ(percent(635, 851), "64\u201385 %");
  EXPECT_EQ(percent(655, 655), "66 %");
  EXPECT_EQ(percent(3, 995), "<1 % to >99 %");
  EXPECT_EQ(percent(996, 1000), ">99 %");
  EXPECT_THROW(words_of_interval(851, 635, Scale::icd_203), Bug);
  EXPECT_THROW(word(1001, Scale::phia), Bug);
}

TEST(Words, scales_are_found_by_the_name_a_policy_stores) {
  EXPECT_EQ(find_scale("icd203"), Scale::icd_203);
  EXPECT_EQ(find_scale("phia"), Scale::phia);
  EXPECT_EQ(find_scale("icd_203"), std::nullopt);
}

TEST(Words, per_mille_rounds_half_up_whatever_the_binary_fraction) {
  EXPECT_EQ(to_per_mille(.6345), 635);
  EXPECT_EQ(to_per_mille(.7375), 738);
  EXPECT_EQ(to_per_mille(.6551), 655);
  EXPECT_EQ(to_per_mille(1), 1000);
}

void check_ratio(double ratio, std::string_view text) {
  EXPECT_EQ(ratio_word(ratio).text, text) << ratio;
  EXPECT_EQ(ratio_word(1 / ratio).text, text) << "1 /" << ratio;
  if (text != "none") {
    EXPECT_EQ(ratio_word(ratio).favours, Favours::first);
    EXPECT_EQ(ratio_word(1 / ratio).favours, Favours::second);
  }
}

TEST(Words, ratios_read_the_same_in_both_directions) {
  check_ratio(1, "none");
  check_ratio(1.9, "none");
  check_ratio(2, "weak");
  check_ratio(10, "weak");
  check_ratio(11, "moderate");
  check_ratio(100, "moderate");
  check_ratio(1000, "moderately strong");
  check_ratio(10000, "strong");
  check_ratio(1000000, "very strong");
  check_ratio(1000001, "extremely strong");
  check_ratio(std::numeric_limits<double>::infinity(), "extremely strong");
}

}  // namespace
}  // namespace winnow::weigh
