// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/sentence_forms.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

#include "weigh/words/scale_words.h"

namespace winnow::weigh {
namespace {

bool has(std::string_view form, std::string_view kind) {
  return form.find(":" + std::string(kind) + "}") != form.npos;
}

TEST(SentenceForms, codes_are_unique_and_found) {
  std::set<std::string_view> codes;
  for (const SentenceForm& form : sentence_forms()) {
    EXPECT_TRUE(codes.insert(form.code).second) << form.code;
    EXPECT_EQ(find_form(form.code), &form);
    EXPECT_TRUE(form.english.ends_with('.')) << form.code;
  }
  EXPECT_EQ(find_form("no_such_sentence"), nullptr);
}

TEST(SentenceForms, i_10_likelihood_and_confidence_have_forms_of_their_own) {
  int likelihoods = 0;
  int confidences = 0;
  for (const SentenceForm& form : sentence_forms()) {
    const bool likelihood = has(form.english, "phrase") || has(form.english, "word");
    const bool confidence = has(form.english, "confidence") || has(form.english, "reasons");
    EXPECT_FALSE(likelihood && confidence) << form.code;
    EXPECT_FALSE(likelihood && has(form.english, "ratio")) << form.code << ": moderate support";
    EXPECT_FALSE(holds_likelihood(form.english)) << form.code << ": words come from the scale";
    EXPECT_TRUE(confidence || !holds_confidence(form.english)) << form.code;
    likelihoods += likelihood ? 1 : 0;
    confidences += confidence ? 1 : 0;
  }
  EXPECT_EQ(likelihoods, 4);
  EXPECT_EQ(confidences, 2);
}

TEST(SentenceForms, none_is_a_verdict) {
  for (const SentenceForm& form : sentence_forms()) {
    EXPECT_FALSE(holds_verdict(form.english)) << form.code;
  }
}

}  // namespace
}  // namespace winnow::weigh
