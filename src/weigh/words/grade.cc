// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/grade.h"

#include <algorithm>
#include <cmath>

#include "base/text.h"

namespace winnow::weigh {
namespace {

constexpr std::array<std::string_view, 7> letter_names{
    "completely reliable",   "usually reliable", "fairly reliable",
    "not usually reliable",  "unreliable",       "reliability cannot be judged",
    "deliberately deceptive"};
constexpr std::array<std::string_view, 6> digit_names{
    "confirmed by other sources", "probably true", "possibly true", "doubtful", "improbable",
    "truth cannot be judged"};

constexpr std::array<std::array<std::string_view, 7>, 2> letter_wordings{
    {{"tried and trusted; can be relied on with confidence",
      "proved right in the past; some doubt remains in a particular case",
      "used now and then; some degree of confidence", "proved wrong more often than right",
      "used and proved unworthy of any confidence",
      "not used in the past, so there is nothing to judge by",
      "known to deceive on purpose (not a letter of the standard)"},
     {"no doubt about authenticity, trustworthiness or competence; always reliable so far",
      "minor doubt; valid most of the time", "doubt, but valid information was given before",
      "significant doubt, but valid information was given before",
      "lacks authenticity, trustworthiness or competence; gave invalid information before",
      "there is no basis to judge the source",
      "known to deceive on purpose (not a letter of the manual)"}}};

constexpr std::array<std::array<std::string_view, 6>, 2> digit_wordings{
    {{"certain to come from another source than what is already known",
      "independence cannot be guaranteed, but earlier reports make it likely",
      "not enough confirmation, and no conflict with what is known",
      "tends to conflict with what is known",
      "contradicts what is known, or conflicts with it in a marked degree",
      "nothing to compare it with"},
     {"confirmed by other independent sources; logical; consistent with other information",
      "not confirmed; logical; consistent with other information",
      "not confirmed; reasonably logical; agrees with some other information",
      "not confirmed; possible but not logical; no other information",
      "not confirmed; not logical; contradicted by other information",
      "there is no basis to judge the information"}}};

std::size_t index_of(Letter letter) { return static_cast<std::size_t>(letter); }
std::size_t index_of(Digit digit) { return static_cast<std::size_t>(digit); }
std::size_t index_of(Wording wording) { return static_cast<std::size_t>(wording); }

tl::unexpected<Error> no_grade(std::string_view text) {
  return fail({.fault = Fault::malformed,
               .what = std::string(text),
               .reason = "it is no Admiralty grade",
               .hint = "write a letter A to F, a digit 1 to 6, or both, such as B3"});
}

tl::unexpected<Error> bad_policy(const GradePolicy& policy, std::string reason) {
  return fail({.fault = Fault::malformed,
               .what = policy.name,
               .where = "grade policy",
               .reason = std::move(reason),
               .hint = "correct the table of grades"});
}

}  // namespace

const std::vector<std::string_view>& names_of(Wording) {
  static const std::vector<std::string_view> names{"stanag_2511", "fm_2_22_3"};
  return names;
}

Result<AdmiraltyGrade> parse_grade(std::string_view text, Wording wording) {
  AdmiraltyGrade grade{.wording = wording};
  std::string_view rest = trim_ascii(text);
  if (!rest.empty()) {
    const char first = lower_ascii(rest.substr(0, 1)).front();
    if (first >= 'a' && first <= 'g') {
      grade.letter = static_cast<Letter>(first - 'a');
      rest.remove_prefix(1);
    }
  }
  if (!rest.empty()) {
    if (rest.size() != 1 || rest.front() < '1' || rest.front() > '6') {
      return no_grade(text);
    }
    grade.digit = static_cast<Digit>(rest.front() - '1');
  }
  return grade;
}

std::string to_text(const AdmiraltyGrade& grade) {
  std::string text;
  if (grade.letter) {
    text += static_cast<char>('A' + static_cast<int>(*grade.letter));
  }
  if (grade.digit) {
    text += static_cast<char>('1' + static_cast<int>(*grade.digit));
  }
  return text;
}

std::string_view name_of(Letter letter) { return letter_names.at(index_of(letter)); }
std::string_view name_of(Digit digit) { return digit_names.at(index_of(digit)); }

std::string_view wording_of(Letter letter, Wording wording) {
  return letter_wordings.at(index_of(wording)).at(index_of(letter));
}
std::string_view wording_of(Digit digit, Wording wording) {
  return digit_wordings.at(index_of(wording)).at(index_of(digit));
}

std::string spoken(const AdmiraltyGrade& grade) {
  if (!grade.letter && !grade.digit) {
    return "not graded";
  }
  std::string text = "source not graded";
  if (grade.letter == Letter::f) {
    text = name_of(Letter::f);
  } else if (grade.letter) {
    text = std::string(name_of(*grade.letter)) + " source";
  }
  text += "; ";
  text += grade.digit ? name_of(*grade.digit) : "report not graded";
  return text;
}

Result<void> check_policy(const GradePolicy& policy) {
  for (const EvidenceCounts& counts : policy.counts) {
    const bool sound = std::isfinite(counts.support) && std::isfinite(counts.against) &&
                       counts.support >= 0 && counts.against >= 0;
    if (!sound) {
      return bad_policy(policy, "a count is negative or not a number");
    }
  }
  if (policy.counts.back().support != 0 || policy.counts.back().against != 0) {
    return bad_policy(policy, "F cannot be judged, so its counts must be 0");
  }
  if (!(policy.base_rate > 0 && policy.base_rate < 1)) {
    return bad_policy(policy, "the base rate is not between 0 and 1");
  }
  if (!(policy.r_min > 0 && policy.r_min <= policy.sweep_lo && policy.sweep_lo < policy.sweep_hi &&
        policy.sweep_hi <= policy.r_max && policy.r_max < 1)) {
    return bad_policy(policy, "the bounds are not 0 < r_min <= sweep_lo < sweep_hi <= r_max < 1");
  }
  return {};
}

Result<GradePolicy> grade_policy(std::span<const GradeValue> values) {
  GradePolicy policy{.name = "stored"};
  std::array<int, 6> seen{};
  for (const GradeValue& value : values) {
    TRY(const AdmiraltyGrade grade, parse_grade(value.letter, Wording::stanag_2511));
    if (!grade.letter || grade.digit || *grade.letter > Letter::f) {
      return bad_policy(policy, "a row is not for one of the letters A to F");
    }
    ++seen.at(index_of(*grade.letter));
    policy.counts.at(index_of(*grade.letter)) = {value.support, value.against};
  }
  if (std::ranges::any_of(seen, [](int times) { return times != 1; })) {
    return bad_policy(policy, "a letter of A to F is missing or there twice");
  }
  TRY_VOID(check_policy(policy));
  return policy;
}

std::vector<GradeValue> grade_values(const GradePolicy& policy) {
  std::vector<GradeValue> values;
  for (std::size_t i = 0; i < policy.counts.size(); ++i) {
    values.push_back({.letter = to_text(AdmiraltyGrade{.letter = static_cast<Letter>(i)}),
                      .support = policy.counts[i].support,
                      .against = policy.counts[i].against});
  }
  return values;
}

Result<Soundness> soundness_of(Letter letter, const GradePolicy& policy) {
  TRY_VOID(check_policy(policy));
  if (letter == Letter::g) {
    return fail({.fault = Fault::refused,
                 .what = "G",
                 .where = "grade policy",
                 .reason = "a deliberately deceptive source has no reliability in the table",
                 .hint = "type a value and say why"});
  }
  const EvidenceCounts& counts = policy.counts.at(index_of(letter));
  const double total = counts.support + counts.against + 2;
  const double u = 2 / total;
  const double p =
      std::clamp(counts.support / total + policy.base_rate * u, policy.r_min, policy.r_max);
  if (letter == Letter::f) {
    return Soundness{.p = p, .u = u, .assumed = true, .lo = policy.sweep_lo, .hi = policy.sweep_hi};
  }
  return Soundness{.p = p, .u = u, .assumed = false, .lo = p, .hi = p};
}

Result<Soundness> typed_soundness(double p, std::string_view reason, const GradePolicy& policy) {
  TRY_VOID(check_policy(policy));
  if (trim_ascii(reason).empty()) {
    return fail({.fault = Fault::refused,
                 .what = "typed reliability",
                 .reason = "it has no reason",
                 .hint = "say why, or give a letter instead"});
  }
  if (!(p >= policy.r_min && p <= policy.r_max)) {
    return fail({.fault = Fault::malformed,
                 .what = "typed reliability",
                 .reason = "it is outside the bounds of the policy",
                 .hint = "nobody is certain: stay within .01 and .99, or use a what-if run"});
  }
  return Soundness{.p = p, .u = 0, .assumed = false, .lo = p, .hi = p};
}

DigitRuling rule_on_digit(Digit asked, std::optional<std::int64_t> independence) {
  if (asked != Digit::one || !independence || *independence >= 2) {
    return {.given = asked};
  }
  return {
      .given = Digit::two,
      .refused = true,
      .code = "one_needs_independence",
      .reason = *independence == 0
                    ? "1 means confirmed by another source, but no source supports this; 2 says "
                      "probably true without that"
                    : "1 means confirmed by another source, but one actor alone could have "
                      "invented all of this; 2 says probably true without that"};
}

std::optional<int> rank_of(Digit digit) {
  if (digit == Digit::six) {
    return std::nullopt;
  }
  return static_cast<int>(digit) + 1;
}

DiagonalRate diagonal_rate(std::span<const AdmiraltyGrade> grades) {
  DiagonalRate rate;
  for (const AdmiraltyGrade& grade : grades) {
    if (!grade.letter || !grade.digit || *grade.letter >= Letter::f || *grade.digit == Digit::six) {
      ++rate.left_out;
      continue;
    }
    ++rate.judged;
    rate.diagonal += index_of(*grade.letter) == index_of(*grade.digit) ? 1 : 0;
  }
  if (rate.judged > 0) {
    rate.share = static_cast<double>(rate.diagonal) / static_cast<double>(rate.judged);
  }
  return rate;
}

}  // namespace winnow::weigh
