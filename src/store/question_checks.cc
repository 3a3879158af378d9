// SPDX-License-Identifier: AGPL-3.0-or-later
// What must hold of questions, hypotheses, ratings, assessments, responses and corrections
// (store/record_checks.h).
#include <algorithm>
#include <array>
#include <cmath>

#include "base/text.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr double rounding = 1e-9;

Result<std::vector<Hypothesis>> hypotheses_of(const View& view, const std::string& question) {
  return list_records<Hypothesis>(view, {.naming = {"question:" + question}});
}

Result<> check_priors(const std::vector<Hypothesis>& others, const Hypothesis& r) {
  if (!r.prior) return {};
  double sum = *r.prior;
  for (const auto& other : others) {
    if (other.head.id != r.head.id) sum += other.prior.value_or(0);
  }
  if (*r.prior >= 0 && *r.prior <= 1 && sum <= 1 + rounding) return {};
  return bad_field("hypothesis", "prior",
                   *r.prior < 0 || *r.prior > 1 ? "is not between 0 and 1"
                                                : "makes the priors of the question exceed 1");
}

bool is_probability(double value) { return std::isfinite(value) && value >= 0 && value <= 1; }

Result<> check_numbers(const Assessment& r) {
  for (const double value : {r.probability, r.low, r.high}) {
    if (!is_probability(value)) {
      return bad_field("assessment", "probability", "is not between 0 and 1");
    }
  }
  if (r.low > r.high) return bad_field("assessment", "low", "is above high");
  if (std::isfinite(r.likelihood_ratio) && std::isfinite(r.standard_error)) return {};
  return bad_field("assessment", "likelihood_ratio", "is not finite");
}

// What cannot be cut because we saw it ourselves.
constexpr std::int64_t own_observation = -1;

// I-8: "confirmed" takes two independent lines against invention.
Result<> check_digit(const Assessment& r) {
  constexpr std::array<std::string_view, 6> digits = {"", "1", "2", "3", "4", "5"};
  if (std::ranges::find(digits, r.digit) == digits.end()) {
    return bad_field("assessment", "digit", "is none of 1 to 5", "empty = cannot be judged");
  }
  if (r.digit != "1") return {};
  const bool is_confirmed = std::ranges::any_of(r.modes, [](const ModeResult& mode) {
    return mode.mode == "fabricate" &&
           (mode.independence_low >= 2 || mode.independence_low == own_observation);
  });
  if (is_confirmed) return {};
  return bad_field("assessment", "digit", "1 needs two independent sources", "2 can be given");
}

}  // namespace

Result<> check_record(Change&, Question& r, const Question*) {
  return check_text("question", "text", r.text);
}

Result<> check_record(Change& change, Hypothesis& r, const Hypothesis* before) {
  TRY_VOID(check_text("hypothesis", "question", r.question));
  TRY_VOID(check_text("hypothesis", "text", r.text));
  TRY(const auto others, hypotheses_of(change, r.question));
  if (before != nullptr && before->question != r.question) {
    return bad_field("hypothesis", "question", "cannot be another one", "add it there");
  }
  if (before != nullptr && before->is_catch_all != r.is_catch_all) {
    return bad_field("hypothesis", "is_catch_all", "cannot be changed",
                     "every question keeps one hypothesis for the rest");
  }
  for (const auto& other : others) {
    if (r.is_catch_all && other.is_catch_all && other.head.id != r.head.id) {
      return bad_field("hypothesis", "is_catch_all",
                       "question " + r.question + " has one already: " + other.head.id,
                       "change the text of that one");
    }
  }
  return check_priors(others, r);
}

Result<> check_record(Change& change, Rating& r, const Rating* before) {
  TRY_VOID(check_text("rating", "hypothesis", r.hypothesis));
  TRY_VOID(check_text("rating", "item", r.item));
  TRY(const auto hypothesis, load_record<Hypothesis>(change, r.hypothesis));
  if (r.question.empty()) r.question = hypothesis.question;
  if (r.question != hypothesis.question) {
    return bad_field("rating", "hypothesis",
                     r.hypothesis + " belongs to question " + hypothesis.question);
  }
  if (r.rater.empty()) r.rater = change.actor();
  if (before != nullptr && before->rater != r.rater) {
    return bad_field("rating", "rater", "cannot be another one");
  }
  TRY(const auto others, list_records<Rating>(change, {.naming = {"hypothesis:" + r.hypothesis,
                                                                  "evidence_link:" + r.item}}));
  for (const auto& other : others) {
    if (other.rater == r.rater && other.head.id != r.head.id) {
      return bad_field("rating", "item", r.rater + " has rated it already: " + other.head.id,
                       "change that one");
    }
  }
  return {};
}

Result<> check_record(Change&, Assessment& r, const Assessment* before) {
  TRY_VOID(check_text("assessment", "target", r.target));
  TRY_VOID(check_text("assessment", "method", r.method));
  if (before != nullptr && before->target != r.target) {
    return bad_field("assessment", "target", "cannot be another one");
  }
  if (from_hex(r.inputs_hash).size() != 32) {
    return bad_field("assessment", "inputs_hash", "is no SHA-256");
  }
  constexpr std::array<std::string_view, 4> confidences = {"", "low", "moderate", "high"};
  if (std::ranges::find(confidences, r.confidence) == confidences.end()) {
    return bad_field("assessment", "confidence", "is none of low, moderate, high");
  }
  TRY_VOID(check_numbers(r));
  return check_digit(r);
}

Result<> check_record(Change&, Response& r, const Response*) {
  TRY_VOID(check_text("response", "text", r.text));
  if (r.moderation != Moderation::waiting) TRY_VOID(check_text("response", "rule", r.rule));
  return check_when("response", r.when);
}

Result<> check_record(Change& change, Correction& r, const Correction* before) {
  if (before != nullptr && before->is_public && !r.is_public) {
    return bad_field("correction", "is_public", "cannot be taken back",
                     "correct it by another one");
  }
  TRY_VOID(check_text("correction", "target", r.target));
  TRY_VOID(check_text("correction", "wrong", r.wrong));
  TRY_VOID(check_text("correction", "cause", r.cause));
  TRY_VOID(check_when("correction", r.when));
  if (before == nullptr || before->target != r.target) {
    TRY(r.affected, list_resting_on(change, r.target));
  } else {
    r.affected = before->affected;
  }
  return {};
}

}  // namespace winnow::store
