// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/say.h"

#include <functional>
#include <map>

#include <gtest/gtest.h>

#include "base/check.h"
#include "weigh/words/scale_words.h"
#include "weigh/words/sentence_forms.h"
#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

TEST(Say, keeps_code_and_arguments_for_other_languages) {
  const Sentence found = say("likelihood", {"likely", "655", "the files are genuine"});
  EXPECT_EQ(found.text,
            "It is likely (66 %) that the claim \u201cthe files are genuine\u201d is true.");
  EXPECT_EQ(found.code, "likelihood");
  EXPECT_EQ(found.arguments, (std::vector<std::string>{"likely", "655", "the files are genuine"}));
}

TEST(Say, every_likelihood_word_reads_as_a_sentence) {
  const auto start = [](std::string_view code) {
    const std::string text = say("likelihood", {std::string(code), "500", "x"}).text;
    return text.substr(0, text.find(" ("));
  };
  EXPECT_EQ(start("almost_no_chance"), "There is almost no chance");
  EXPECT_EQ(start("roughly_even_chance"), "There is a roughly even chance");
  EXPECT_EQ(start("remote_chance"), "There is a remote chance");
  EXPECT_EQ(start("realistic_possibility"), "There is a realistic possibility");
  EXPECT_EQ(start("very_unlikely"), "It is very unlikely");
  EXPECT_EQ(start("almost_certain"), "It is almost certain");
  for (const Scale scale : {Scale::icd_203, Scale::phia}) {
    for (const LikelihoodWord& word : all_words(scale)) {
      EXPECT_NE(start(word.code).find(word.text), std::string::npos);
    }
  }
}

TEST(Say, counts_and_lists_agree_with_their_nouns) {
  EXPECT_EQ(say("voices", {"1", "1"}).text, "1 report, 1 independent voice.");
  EXPECT_EQ(say("voices", {"5000", "2"}).text, "5,000 reports, 2 independent voices.");
  EXPECT_EQ(say("voices", {"1", "0"}).text, "1 report, 0 independent voices.");
  EXPECT_EQ(say("rests_together", {"A", "B"}).text,
            "If A and B all failed, nothing would support it.");
  EXPECT_EQ(say("rests_together", {"A", "B", "C"}).text,
            "If A, B and C all failed, nothing would support it.");
  EXPECT_EQ(say("denials_rest", {"A"}).text, "The denials rest on A.");
  EXPECT_EQ(say("likelihood_range", {"x", "likely", "very_likely", "635", "851"}).text,
            "Our estimate for the claim \u201cx\u201d: likely to very likely (64\u201385 %).");
}

TEST(Say, a_quotation_cannot_leave_its_marks) {
  const Sentence found =
      say("likelihood", {"likely", "655", "x\u201d is true. It is forged. \u201cy\u202e\n"});
  EXPECT_EQ(found.text,
            "It is likely (66 %) that the claim \u201cx\u2019 is true. It is forged. \u2018y"
            "\\u{202E}\\u{000A}\u201d is true.");
  EXPECT_EQ(own_words(found), "It is likely (66 %) that the claim \u201c...\u201d is true.");
}

TEST(Say, names_are_safe_and_isolated) {
  const Sentence found = say("repeats", {"\u0642\u0646\u0627\u0629", "B\u0007"});
  EXPECT_EQ(found.text,
            "\u2068\u0642\u0646\u0627\u0629\u2069 repeats B\\u{0007}; it is not a second source.");
  EXPECT_EQ(own_words(found), "... repeats ...; it is not a second source.");
}

TEST(Say, a_place_in_the_text_of_people_is_not_filled) {
  EXPECT_EQ(say("denials_rest", {"{0:name}"}).text, "The denials rest on {0:name}.");
}

// Arguments that fit a form, found from its places.
std::vector<std::string> sample_arguments(std::string_view form) {
  const std::map<std::string, std::vector<std::string>, std::less<>> samples{
      {"quote", {"x"}},       {"name", {"A"}},         {"names", {"A", "B"}},
      {"per_mille", {"655"}}, {"range", {"1", "9"}},   {"count", {"2"}},
      {"verb", {"2"}},        {"phrase", {"likely"}},  {"word", {"likely"}},
      {"ratio", {"weak"}},    {"confidence", {"low"}}, {"reasons", {"one_voice", "no_check"}},
      {"figure", {"1.9"}}};
  std::map<std::size_t, std::string> found;
  for (std::size_t at = form.find('{'); at != form.npos; at = form.find('{', at + 1)) {
    const std::string_view inside = form.substr(at + 1, form.find('}', at) - at - 1);
    const auto first = static_cast<std::size_t>(inside.front() - '0');
    const std::string_view kind = inside.substr(2, inside.find('|') - 2);
    const auto sample = samples.find(kind);
    EXPECT_NE(sample, samples.end()) << kind;
    for (std::size_t i = 0; sample != samples.end() && i < sample->second.size(); ++i) {
      found.insert({first + i, sample->second[i]});
    }
  }
  std::vector<std::string> arguments;
  for (const auto& [place, sample] : found) {
    EXPECT_EQ(place, arguments.size()) << form;
    arguments.push_back(sample);
  }
  return arguments;
}

TEST(Say, every_form_can_be_filled) {
  for (const SentenceForm& form : sentence_forms()) {
    const Sentence found = say(form.code, sample_arguments(form.english));
    EXPECT_EQ(found.text.find_first_of("{}|"), std::string::npos) << found.text;
    EXPECT_EQ(found.text.find("  "), std::string::npos) << found.text;
    EXPECT_FALSE(mixes_scales(found.text)) << found.text;
  }
}

TEST(Say, wrong_codes_and_arguments_are_bugs) {
  EXPECT_THROW(say("no_such_sentence", {}), Bug);
  EXPECT_THROW(say("repeats", {"A"}), Bug);
  EXPECT_THROW(say("repeats", {"A", "B", "C"}), Bug);
  EXPECT_THROW(say("denials_rest", {}), Bug);
  EXPECT_THROW(say("likelihood", {"quite_likely", "655", "x"}), Bug);
  EXPECT_THROW(say("likelihood", {"likely", "65.5", "x"}), Bug);
  EXPECT_THROW(say("confidence", {"middling"}), Bug);
  EXPECT_THROW(say("confidence_because", {"low", "no_such_reason"}), Bug);
}

}  // namespace
}  // namespace winnow::weigh
