// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/policy.h"

#include <algorithm>

#include "base/json.h"
#include "weigh/words/grade.h"
#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

constexpr double own_default = 0.95;

Error bad_policy(std::string field, std::string reason) {
  return {.fault = Fault::malformed,
          .what = "policy",
          .where = std::move(field),
          .reason = std::move(reason)};
}

bool is_inside(double value) { return value > 0 && value < 1; }

SourceSoundness exactly(double p, std::string from) {
  return {.p = p, .lo = p, .hi = p, .from = std::move(from)};
}

}  // namespace

WeighingPolicy default_policy() {
  return {.grades = grade_values(GradePolicy{}),
          .coordination = 0.5,
          .prior = 0.5,
          .own = own_default,
          .scale = "icd203"};
}

Result<> check_policy(const WeighingPolicy& policy) {
  if (!is_inside(policy.coordination)) {
    return fail(bad_policy("coordination", "is not between 0 and 1"));
  }
  if (!is_inside(policy.prior)) return fail(bad_policy("prior", "is not between 0 and 1"));
  const GradePolicy bounds;
  if (policy.own < bounds.r_min || policy.own > bounds.r_max) {
    return fail(bad_policy("own", "is not between 0.01 and 0.99"));
  }
  if (!find_scale(policy.scale)) return fail(bad_policy("scale", "is none of icd203, phia"));
  TRY(const auto grades, grade_policy(policy.grades));
  return check_policy(grades);
}

bool is_same(const WeighingPolicy& one, const WeighingPolicy& other) {
  return to_json(one) == to_json(other);
}

std::string table_name(const WeighingPolicy& policy) {
  WeighingPolicy same_table = default_policy();
  same_table.grades = policy.grades;
  return is_same(same_table, default_policy()) ? "default" : "changed";
}

std::string letter_of(const Source& source) {
  return source.grades.empty() ? "" : source.grades.back().letter;
}

SourceSoundness soundness_under(const WeighingPolicy& policy, const Source& source) {
  const GradePolicy grades = grade_policy(policy.grades).value_or(GradePolicy{});
  if (source.soundness) {
    return exactly(std::clamp(*source.soundness, grades.r_min, grades.r_max), "typed");
  }
  const auto grade = parse_grade(letter_of(source), Wording::stanag_2511);
  if (grade && grade->letter) {
    const auto sound = soundness_of(*grade->letter, grades);
    if (sound && !sound->assumed) return exactly(sound->p, "grade");
  } else if (source.is_own) {
    return exactly(policy.own, "own");
  }
  return {.p = grades.base_rate, .lo = grades.sweep_lo, .hi = grades.sweep_hi, .from = "assumed"};
}

}  // namespace winnow::weigh
