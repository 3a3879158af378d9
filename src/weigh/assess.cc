// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/assess.h"

#include <algorithm>

#include "weigh/claim_findings.h"
#include "weigh/support/cautions.h"
#include "weigh/used_inputs.h"
#include "weigh/weigh_question.h"
#include "weigh/words/grade.h"

namespace winnow::weigh {
namespace {

constexpr std::int64_t own_observation = -1;

std::int64_t number_of(const Independence& independence) {
  return independence.unbounded ? own_observation : independence.at_least;
}

ModeResult result_of(const WeighedMode& mode) {
  const Support& support = mode.support;
  ModeResult result{.mode = support.mode == Mode::fabricate ? "fabricate" : "select",
                    .independence_low = number_of(mode.low),
                    .independence_high = number_of(mode.high)};
  const auto add = [&](const std::vector<std::vector<int>>& sets, bool has_own) {
    for (const auto& set : sets) {
      CutSet named{.has_own = has_own};
      for (const int actor : set) {
        named.actors.push_back(support.actors.at(static_cast<std::size_t>(actor)).source);
      }
      std::ranges::sort(named.actors);
      result.cut_sets.push_back(std::move(named));
    }
  };
  add(mode.cut_sets.sets, false);
  add(mode.cut_sets.with_own, true);
  return result;
}

Error bad_digit(const std::string& digit) {
  return {.fault = Fault::malformed,
          .what = "credibility",
          .where = "digit",
          .reason = "\"" + digit + "\" is none of 1 to 6",
          .hint = "give a digit, or none"};
}

Result<std::string> ruled_digit(const std::string& digit, const WeighedClaim& weighed) {
  if (digit.empty() || digit == "6") return std::string();
  TRY(const auto grade, parse_grade(digit, Wording::stanag_2511));
  if (!grade.digit) return fail(bad_digit(digit));
  const DigitRuling ruling = rule_on_digit(*grade.digit, voices_of(weighed.fabricate.low));
  if (ruling.refused) {
    return fail({.fault = Fault::refused,
                 .what = "credibility " + digit,
                 .where = "digit",
                 .reason = ruling.reason,
                 .hint = "2 may be given"});
  }
  return digit;
}

}  // namespace

Assessment assessment_of(const RecordIndex& index, const WeighedClaim& weighed,
                         const WeighingPolicy& policy) {
  const ClaimFindings findings = findings_of(index, weighed, policy);
  const auto words = words_of_interval(findings.estimate.lo, findings.estimate.hi, findings.scale);
  Assessment assessment{
      .target = "claim:" + weighed.claim->head.id,
      .method = std::string(claim_method),
      .inputs = inputs_of_claim(index, *weighed.claim),
      .policy = policy,
      .probability = weighed.probability,
      .low = weighed.low,
      .high = weighed.high,
      .standard_error = weighed.standard_error,
      .likelihood_ratio = weighed.likelihood_ratio,
      .naive = weighed.naive,
      .modes = {result_of(weighed.fabricate), result_of(weighed.select)},
      .word = words.text,
      .confidence = std::string(
          names_of(Confidence{}).at(static_cast<std::size_t>(findings.confidence.level)))};
  assessment.inputs_hash = inputs_hash(claim_method, assessment.inputs, policy);
  assessment.sentences = sentences(findings);
  for (Sentence& caution : cautions(index, weighed.fabricate.support)) {
    assessment.sentences.push_back(std::move(caution));
  }
  return assessment;
}

Result<Assessment> assess_claim(const RecordIndex& index, const Claim& claim,
                                const WeighingPolicy& policy, const std::string& digit) {
  TRY_VOID(check_policy(policy));
  const WeighedClaim weighed = weigh_claim(index, claim, policy);
  Assessment assessment = assessment_of(index, weighed, policy);
  TRY(assessment.digit, ruled_digit(digit, weighed));
  return assessment;
}

Result<Assessment> assess_question(const RecordIndex& index, const Question& question,
                                   std::string_view rater, const WeighingPolicy& policy) {
  TRY_VOID(check_policy(policy));
  const MatrixPage page = show_matrix(index, question, rater, policy);
  if (page.result.empty()) {
    return fail({.fault = Fault::refused,
                 .what = "question " + question.head.id,
                 .reason = "has no column in which every hypothesis is rated",
                 .hint = "rate one column at a time, from the first row to the last"});
  }
  Assessment assessment{.target = "question:" + question.head.id,
                        .method = std::string(question_method),
                        .inputs = inputs_of_question(index, question, rater),
                        .policy = policy,
                        .sentences = page.sentences,
                        .hypotheses = page.result};
  std::ranges::sort(assessment.hypotheses, std::less<>(), &HypothesisResult::hypothesis);
  const auto top = std::ranges::max_element(assessment.hypotheses, std::less<>(),
                                            &HypothesisResult::probability);
  assessment.probability = top->probability;
  assessment.low = top->low;
  assessment.high = top->high;
  assessment.word = top->word;
  assessment.inputs_hash = inputs_hash(question_method, assessment.inputs, policy);
  return assessment;
}

}  // namespace winnow::weigh
