// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/assessment.h"

namespace winnow {

void describe(Fields& f, GradeValue& r) {
  f("letter", r.letter, "A to F.");
  f("support", r.support, "Evidence count for.");
  f("against", r.against, "Evidence count against.");
}

void describe(Fields& f, WeighingPolicy& r) {
  f("grades", r.grades, "What a letter counts for.");
  f("coordination", r.coordination, "q: chance that a coordinated block says yes.");
  f("prior", r.prior, "Prior probability of the claim.");
  f("own", r.own, "Probability that the own organisation is sound, unless typed.");
  f("scale", r.scale, "Words: icd203 or phia.");
}

void describe(Fields& f, UsedInput& r) {
  f("reference", r.reference, "Noun and id.");
  f("version", r.version, "Version that was used.");
}

void describe(Fields& f, CutSet& r) {
  f("actors", r.actors, "Ids of the sources that would have to fail together.");
  f("has_own", r.has_own, "The own organisation is one of them.");
}

void describe(Fields& f, ModeResult& r) {
  f("mode", r.mode, "fabricate or select.");
  f("independence_low", r.independence_low,
    "Fewest sources that would have to fail; -1 = own observation.");
  f("independence_high", r.independence_high, "The same if unknown origins are separate.");
  f("cut_sets", r.cut_sets, "Minimal sets to order 3.");
  f("more_cut_sets", r.more_cut_sets, "Sets of higher order that are not listed.");
}

void describe(Fields& f, Sentence& r) {
  f("code", r.code, "Which sentence.");
  f("arguments", r.arguments, "Names and figures in it.");
  f("text", r.text, "In English.");
}

void describe(Fields& f, HypothesisResult& r) {
  f("hypothesis", r.hypothesis, "Id of the hypothesis.");
  f("probability", r.probability, "Posterior.");
  f("low", r.low, "Lower end over sweeps.");
  f("high", r.high, "Upper end over sweeps.");
  f("word", r.word, "Likelihood word.");
}

void describe(Fields& f, Assessment& r) {
  f("head", r.head, "Version and history.");
  f("target", r.target, "Reference of the claim or question.");
  f("method", r.method, "Method and version.");
  f("inputs", r.inputs, "Everything it rests on.");
  f("inputs_hash", r.inputs_hash, "SHA-256 of inputs, policy and method.");
  f("policy", r.policy, "Choices in force.");
  f("probability", r.probability, "Result.");
  f("low", r.low, "Lower end.");
  f("high", r.high, "Upper end.");
  f("standard_error", r.standard_error, "0 where the result is exact.");
  f("likelihood_ratio", r.likelihood_ratio, "Odds factor of all reports together.");
  f("naive", r.naive, "What counting names as independent would say.");
  f("modes", r.modes, "Independence and cut sets.");
  f("word", r.word, "Likelihood word or words.");
  f("confidence", r.confidence, "low, moderate or high.");
  f("digit", r.digit, "Credibility 1 to 5; empty = cannot be judged.");
  f("sentences", r.sentences, "What may be said.");
  f("hypotheses", r.hypotheses, "Of a question; empty for a claim.");
}

}  // namespace winnow
