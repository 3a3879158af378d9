// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/grade.h: the Admiralty grade of a source (letter) and of a report (digit), and what
// number, if any, a letter stands for.
//
// In:     grades as people write them ("B3", "B", "3", ""); a policy that gives each letter counts.
// Out:    grades, their wordings, reliabilities with their uncertainty, the digit that may be
//         given.
// Fails:  Fault::malformed for what is no grade; Fault::refused for a letter that has no number.
// Holds:  a missing letter or digit stays missing; F and 6 never become a number silently (I-8); a
//         digit never becomes a number at all.
// From:   STANAG 2511 (2003); FM 2-22.3 (2006), appendix B; wordings in our own words. No standard
//         gives numbers: the counts are policy and are printed with every result.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "model/assessment.h"

namespace winnow::weigh {

enum class Letter { a, b, c, d, e, f, g };  // g: "deliberately deceptive", only ever imported.
enum class Digit { one, two, three, four, five, six };
enum class Wording { stanag_2511, fm_2_22_3 };
const std::vector<std::string_view>& names_of(Wording);

struct AdmiraltyGrade {
  std::optional<Letter> letter{};
  std::optional<Digit> digit{};
  Wording wording = Wording::stanag_2511;

  bool operator==(const AdmiraltyGrade&) const = default;
};

Result<AdmiraltyGrade> parse_grade(std::string_view text, Wording wording);
// "B3", "B", "3" or "".
std::string to_text(const AdmiraltyGrade& grade);

// Short, for a label: "usually reliable", "possibly true".
std::string_view name_of(Letter letter);
std::string_view name_of(Digit digit);
// The whole wording under which it was given.
std::string_view wording_of(Letter letter, Wording wording);
std::string_view wording_of(Digit digit, Wording wording);
// For a tooltip or a screen reader: "usually reliable source; possibly true".
std::string spoken(const AdmiraltyGrade& grade);

struct EvidenceCounts {
  double support = 0;  // r: as if so many reports had proved right,
  double against = 0;  // s: and so many wrong.
};

struct GradePolicy {
  std::string name = "default";
  std::array<EvidenceCounts, 6> counts{
      {{18, 1}, {8.5, 1.5}, {4.2, 1.8}, {1.8, 2.7}, {0.9, 5.1}, {0, 0}}};  // A to F.
  double base_rate = 0.5;
  double sweep_lo = 0.2;  // What F is tried with beside its assumed value.
  double sweep_hi = 0.8;
  double r_min = 0.01;  // Bounds of every reliability outside what-if runs.
  double r_max = 0.99;
};
Result<void> check_policy(const GradePolicy& policy);
// The same table as a stored policy holds it. Each of A to F must be there once.
Result<GradePolicy> grade_policy(std::span<const GradeValue> values);
std::vector<GradeValue> grade_values(const GradePolicy& policy);

struct Soundness {
  double p = 0;  // b + a u: the engine's value; not r / (r + s).
  double u = 0;
  bool assumed = false;  // F: "assumed, cannot be judged"; show the results at both ends beside it.
  double lo = 0;         // Both ends of the sweep; p where nothing is assumed.
  double hi = 0;
};
// G is refused: whoever deceives may tell the truth on purpose; type a value and say why.
Result<Soundness> soundness_of(Letter letter, const GradePolicy& policy);

// A value typed by a person instead of a letter's; needs a reason.
Result<Soundness> typed_soundness(double p, std::string_view reason, const GradePolicy& policy);

inline constexpr std::string_view assumed_text = "assumed, cannot be judged";

struct DigitRuling {
  Digit given = Digit::six;
  bool refused = false;
  std::string_view code{};  // "one_needs_independence" or "".
  std::string reason{};     // A sentence for the person who asked.
};
// Independence in the fabricate mode; none: it rests on our own observation and cannot be cut.
DigitRuling rule_on_digit(Digit asked, std::optional<std::int64_t> independence);

// The place of a digit among 1 to 5; none for 6, which is no worse than 5 and no better than 1.
std::optional<int> rank_of(Digit digit);

// How often one rater gives A1, B2, C3, D4 or E5: near 1, the two axes are not kept apart. Grades
// with a missing part, F, G or 6 say nothing about that and are left out.
struct DiagonalRate {
  std::int64_t diagonal = 0;
  std::int64_t judged = 0;
  std::int64_t left_out = 0;
  std::optional<double> share{};
};
DiagonalRate diagonal_rate(std::span<const AdmiraltyGrade> grades);

}  // namespace winnow::weigh
