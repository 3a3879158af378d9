// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/hypothesis.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Expectation) {
  static const std::vector<std::string_view> names = {"very_unlikely", "unlikely", "even", "likely",
                                                      "very_likely"};
  return names;
}

void describe(Fields& f, Question& r) {
  f("head", r.head, "Version and history.");
  f("text", r.text, "The question.");
  f("claim", r.claim, "Id of the claim it is about; may be empty.");
}

void describe(Fields& f, Hypothesis& r) {
  f("head", r.head, "Version and history.");
  f("question", r.question, "Id of the question.");
  f("text", r.text, "The explanation as a sentence.");
  f("is_catch_all", r.is_catch_all, "It is the rest: none of the others.");
  f("prior", r.prior, "Typed prior; missing = equal shares.");
  f("proposed_in", r.proposed_in, "Reference of the response that proposed it; may be empty.");
}

void describe(Fields& f, Rating& r) {
  f("head", r.head, "Version and history.");
  f("question", r.question, "Id of the question.");
  f("hypothesis", r.hypothesis, "Id of the hypothesis: the row.");
  f("item", r.item, "Id of the evidence link: the column.");
  f("rater", r.rater, "Who rated.");
  f("expectation", r.expectation, "How expected the item is if the hypothesis is true.");
}

}  // namespace winnow
