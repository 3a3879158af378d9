// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/ranking_sentences.h"

#include <algorithm>
#include <cstdint>
#include <string>

#include <gtest/gtest.h>

#include "weigh/rivals/ach_1.h"
#include "weigh/words/say.h"
#include "weigh/words/scale_words.h"

namespace winnow::weigh {
namespace {

const HypothesesPolicy policy;

std::vector<std::string> said(const Matrix& matrix) {
  std::vector<std::string> texts;
  for (const Sentence& sentence : ranking_sentences(matrix, policy, Scale::icd_203)) {
    EXPECT_FALSE(mixes_scales(own_words(sentence)));
    EXPECT_FALSE(holds_verdict(own_words(sentence)));
    texts.push_back(sentence.text);
  }
  return texts;
}

bool says(const Matrix& matrix, std::string_view text) {
  return std::ranges::count(said(matrix), text) == 1;
}

TEST(RankingSentences, ach_1_in_full) {
  EXPECT_EQ(
      said(ach_1()),
      (std::vector<std::string>{
          "There is a roughly even chance (54 %) that of the explanations weighed \u201cgenuine, "
          "but selected or edited\u201d holds.",
          "With any one prior halved or doubled, that runs over 37\u201370 %.",
          "It has 2.4 times the chance of the next, \u201cgenuine, and policy\u201d.",
          "Something nobody thought of keeps 6 %.",
          "No single item and no single actor, left out, changes which one leads.",
          "Without E4 and E7 it would not lead.",
          "Without E2 its lead would be too small to count.",
          "Without E4 its lead would be too small to count.",
          "Without E7 its lead would be too small to count.",
          "12 of 140 single ratings, given otherwise, would change which one leads.",
          "E5 tells the explanations apart best."}));
}

TEST(RankingSentences, a_tie_is_said_and_nothing_hangs_on_it) {
  Matrix matrix = ach_1();
  matrix.items.erase(matrix.items.begin() + 6);
  matrix.items.erase(matrix.items.begin() + 3);
  const auto texts = said(matrix);
  EXPECT_EQ(texts.front(),
            "No explanation leads: \u201cgenuine, and policy\u201d and \u201cgenuine, but selected "
            "or edited\u201d are level.");
  EXPECT_EQ(texts.at(1), "Something nobody thought of keeps 9 %.");
  EXPECT_EQ(texts.size(), 3U);
}

TEST(RankingSentences, what_tips_it_is_said) {
  Matrix matrix = ach_1();
  matrix.items.erase(matrix.items.begin() + 3);
  matrix.rivals[0].prior = 1.2;
  const auto texts = said(matrix);
  const auto tips = std::ranges::count_if(texts, [](const std::string& text) {
    return text.starts_with("It leads only while what rests on E7 is given more than ");
  });
  EXPECT_EQ(tips, 1);
  EXPECT_TRUE(says(matrix,
                   "Whether it leads depends on the prior given to \u201cgenuine, and "
                   "policy\u201d."));
  EXPECT_TRUE(says(matrix, "Without E7 it would not lead."));
  EXPECT_FALSE(says(matrix,
                    "No single item and no single actor, left out, changes which one "
                    "leads."));
}

TEST(RankingSentences, a_tipping_point_at_the_end_is_said_without_a_figure) {
  std::int64_t at_the_end = 0;
  for (double prior = 1; prior < 1.4; prior += .001) {
    Matrix matrix = ach_1();
    matrix.items.erase(matrix.items.begin() + 3);
    matrix.rivals[0].prior = prior;
    for (const std::string& text : said(matrix)) {
      at_the_end += text.ends_with(" counts for something.") ? 1 : 0;
      EXPECT_EQ(text.find("more than <"), std::string::npos) << text;
      EXPECT_EQ(text.find("less than >"), std::string::npos) << text;
    }
  }
  EXPECT_GT(at_the_end, 0);
}

TEST(RankingSentences, an_actor_who_carries_the_lead_is_named) {
  Matrix matrix = ach_1();
  matrix.items[3].single_points = {"pub"};  // E4 and E7, the two motives, from one hand.
  matrix.actors.push_back({"pub", .95});
  EXPECT_TRUE(says(matrix, "Without all that came through pub it would not lead."));
}

TEST(RankingSentences, what_is_not_explained_or_not_rated_is_listed) {
  Matrix matrix = ach_1();
  matrix.items.push_back(item_of("E8", .9, "X", {"U", "VU", "U", "U", "VU"}));
  matrix.items.push_back(item_of("E9", .9, "Y", {"U", "", "U", "U", "VU"}));
  EXPECT_TRUE(says(matrix, "No explanation makes E8 expected."));
  EXPECT_TRUE(says(matrix, "Not counted, because a rating is missing: E9."));
}

TEST(RankingSentences, without_items_there_is_little_to_say) {
  Matrix matrix = ach_1();
  matrix.items.clear();
  EXPECT_EQ(said(matrix).size(), 2U);
}

TEST(RankingSentences, a_lead_beyond_counting_is_bounded) {
  Matrix matrix = ach_1();
  for (int copy = 0; copy < 12; ++copy) {
    matrix.items.push_back(item_of("F" + std::to_string(copy), .99, "F" + std::to_string(copy),
                                   {"VU", "VU", "VU", "VL", "VU"}));
  }
  EXPECT_EQ(said(matrix).at(0),
            "It is almost certain (>99 %) that of the explanations weighed \u201cgenuine, but "
            "selected or edited\u201d holds.");
  EXPECT_EQ(said(matrix).at(2).substr(0, 30), "It has over 1,000,000 times th");
}

}  // namespace
}  // namespace winnow::weigh
