// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/record_checks.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <string>

#include "base/text.h"
#include "store/records.h"

namespace winnow::store {
namespace {

constexpr double soundness_min = 0.01;
constexpr double soundness_max = 0.99;
constexpr std::array<std::string_view, 2> wordings = {"stanag_2511", "fm_2_22_3"};

// YYYY, YYYY-MM or YYYY-MM-DD, with a month and a day that can be.
bool is_day(std::string_view text) {
  constexpr std::string_view form = "dddd-dd-dd";
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool is_digit = text[i] >= '0' && text[i] <= '9';
    if (form[i] == 'd' ? !is_digit : text[i] != '-') return false;
  }
  const auto number = [&](std::size_t from, std::size_t length) {
    return text.size() < from + length ? 1
                                       : std::atoi(std::string(text.substr(from, length)).c_str());
  };
  return std::chrono::year_month_day(std::chrono::year(number(0, 4)),
                                     std::chrono::month(static_cast<unsigned>(number(5, 2))),
                                     std::chrono::day(static_cast<unsigned>(number(8, 2))))
      .ok();
}

bool is_sha256(std::string_view text) { return text.size() == 64 && from_hex(text).size() == 32; }

Result<> check_grade(const Change& change, Grade& grade) {
  if (grade.letter.size() != 1 || grade.letter[0] < 'A' || grade.letter[0] > 'G') {
    return bad_field("source", "grades", "\"" + grade.letter + "\" is no letter of a grade",
                     "A to F, where F cannot be judged; G for deliberately deceptive");
  }
  if (grade.wording.empty()) grade.wording = wordings[0];
  if (std::ranges::find(wordings, grade.wording) == wordings.end()) {
    return bad_field("source", "grades", "\"" + grade.wording + "\" is no known wording",
                     "stanag_2511 or fm_2_22_3");
  }
  if (grade.by.empty()) grade.by = change.actor();
  if (grade.at.empty()) grade.at = change.now();
  return {};
}

Result<> check_only_one_of_the_name(const Change& change, const Source& r) {
  Query row(change.database(),
            "SELECT id FROM current_record WHERE kind = 'source' AND is_withdrawn = 0 AND id <> ?"
            " AND (json_extract(json, '$.cover_name') = ?"
            " OR (? AND json_extract(json, '$.is_own') = 1)) ORDER BY number");
  row << r.head.id << r.cover_name << r.is_own;
  const auto other = row.next() ? row.text(0) : "";
  TRY_VOID(row.finish());
  if (other.empty()) return {};
  return fail({.fault = Fault::refused,
               .what = "source",
               .where = r.is_own ? "is_own" : "cover_name",
               .reason = "source " + other +
                         (r.is_own ? " is the own organisation, or bears this name"
                                   : " bears this name already"),
               .hint = "change that one, or choose another name"});
}

}  // namespace

tl::unexpected<Error> bad_field(std::string_view noun, std::string_view field, std::string reason,
                                std::string hint) {
  return fail({.fault = Fault::malformed,
               .what = std::string(noun),
               .where = std::string(field),
               .reason = std::move(reason),
               .hint = std::move(hint)});
}

Result<> check_text(std::string_view noun, std::string_view field, std::string_view text) {
  if (!trim_ascii(text).empty()) return {};
  return bad_field(noun, field, "is not said");
}

Result<> check_when(std::string_view noun, const When& when) {
  for (const auto& day : {when.earliest, when.latest}) {
    if (!day.empty() && !is_day(day)) {
      return bad_field(noun, "when", "\"" + day + "\" is no day",
                       "write it as 2016, 2016-03 or 2016-03-01; as written goes into text");
    }
  }
  const auto shared = std::min(when.earliest.size(), when.latest.size());
  if (when.earliest.substr(0, shared) > when.latest.substr(0, shared)) {
    return bad_field(noun, "when", "ends before it begins");
  }
  const bool has_date = !when.earliest.empty() || !when.latest.empty() || !when.text.empty();
  if (has_date && when.origin == DateOrigin::unknown) {
    return bad_field(noun, "when", "gives a date without its origin",
                     "say where it stands: text, metadata, header, file_system, recognised, or "
                     "asserted with origin_by");
  }
  if (has_date && when.origin == DateOrigin::asserted && when.origin_by.empty()) {
    return bad_field(noun, "when", "is asserted by nobody", "say by whom in origin_by");
  }
  return {};
}

Result<> check_soundness(std::string_view noun, const std::optional<double>& soundness,
                         std::string_view reason) {
  if (!soundness) return {};
  if (!(*soundness >= soundness_min && *soundness <= soundness_max)) {
    return bad_field(noun, "soundness", "is not between 0.01 and 0.99",
                     "nobody is certainly sound or certainly not");
  }
  if (trim_ascii(reason).empty()) {
    return bad_field(noun, "soundness_reason", "is not said", "a typed number needs its reason");
  }
  return {};
}

Result<> check_record(Change& change, Source& r, const Source*) {
  TRY_VOID(check_text("source", "cover_name", r.cover_name));
  TRY_VOID(check_soundness("source", r.soundness, r.soundness_reason));
  for (auto& grade : r.grades) TRY_VOID(check_grade(change, grade));
  for (const auto& relation : r.relations) {
    TRY_VOID(check_text("source", "relations", relation.other));
    if (relation.other == r.head.id) return bad_field("source", "relations", "is tied to itself");
  }
  r.has_sealed_name = false;  // Told by the vault whenever the record is read.
  return check_only_one_of_the_name(change, r);
}

Result<> check_record(Change&, CustodyStep& r, const CustodyStep*) {
  constexpr std::string_view noun = "custody step";
  if (r.items.empty()) {
    return bad_field(noun, "items", "are not said", "name documents or a hand-over");
  }
  TRY_VOID(check_when(noun, r.when));
  if (r.is_gap && trim_ascii(r.gap_question).empty()) {
    return bad_field(noun, "gap_question", "is not said", "a gap leaves a question; write it down");
  }
  if (!r.capabilities.empty() && !r.is_capability_recorded) {
    return bad_field(noun, "is_capability_recorded",
                     "says none were recorded, yet some are listed");
  }
  for (const auto* hash : {&r.hash_before, &r.hash_after}) {
    if (!hash->empty() && !is_sha256(*hash)) {
      return bad_field(noun, hash == &r.hash_before ? "hash_before" : "hash_after", "is no SHA-256",
                       "64 hex digits, or nothing");
    }
  }
  return {};
}

Result<> check_withdrawal(const View& view, const RecordHead& head, RecordKind kind,
                          const std::string& why) {
  if (trim_ascii(why).empty()) {
    return bad_field(spoken_noun_of(kind) + " " + head.id, "why", "is not said",
                     "a record is taken back for a reason");
  }
  if (kind != RecordKind::correction) return {};
  TRY(const auto correction, load_record<Correction>(view, head.id));
  if (!correction.is_public) return {};
  return fail({.fault = Fault::refused,
               .what = "correction " + head.id,
               .reason = "is public, and stays where it was read",
               .hint = "correct it by another one"});
}

Result<> check_withdrawal(const View& view, const Hypothesis& r, const std::string& why) {
  TRY_VOID(check_withdrawal(view, r.head, RecordKind::hypothesis, why));
  if (!r.is_catch_all) return {};
  TRY(const auto question, find_record(view, RecordKind::question, r.question));
  if (!question || question->is_withdrawn) return {};
  return fail({.fault = Fault::refused,
               .what = "hypothesis " + r.head.id,
               .reason = "is the rest of question " + r.question,
               .hint = "every question keeps one; withdraw the question to drop both"});
}

}  // namespace winnow::store
