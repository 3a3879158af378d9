// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/scale_words.h"

#include <string>

#include <gtest/gtest.h>

#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

TEST(ScaleWords, every_word_of_both_scales_is_known_in_any_case) {
  for (const Scale scale : {Scale::icd_203, Scale::phia}) {
    for (const LikelihoodWord& word : all_words(scale)) {
      EXPECT_TRUE(holds_likelihood("It is " + std::string(word.text) + ", they say."));
      std::string shouted(word.text);
      shouted[0] = static_cast<char>(shouted[0] - 'a' + 'A');
      EXPECT_TRUE(holds_likelihood(shouted));
    }
  }
  EXPECT_TRUE(holds_likelihood("highly improbable"));
  EXPECT_TRUE(holds_likelihood("Roughly even odds"));
}

TEST(ScaleWords, parts_of_words_do_not_count) {
  EXPECT_FALSE(holds_likelihood("the likelihood ratio is 2; a chance"));
  EXPECT_FALSE(holds_confidence("below the highest, flow, highly"));
  EXPECT_TRUE(holds_confidence("(Low)"));
  EXPECT_TRUE(holds_confidence("We are confident."));
  EXPECT_FALSE(holds_verdict("authenticity checks"));
  EXPECT_TRUE(holds_verdict("A FORGERY?"));
  EXPECT_TRUE(holds_verdict("genuine"));
}

TEST(ScaleWords, i_10_both_scales_in_one_text_are_found) {
  EXPECT_TRUE(mixes_scales("We judge with high confidence that it is likely."));
  EXPECT_FALSE(mixes_scales("It is highly likely."));
  EXPECT_FALSE(mixes_scales("Our confidence is low."));
  EXPECT_FALSE(mixes_scales(""));
}

}  // namespace
}  // namespace winnow::weigh
