// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/source.h"

namespace winnow {

const std::vector<std::string_view>& names_of(SourceKind) {
  static const std::vector<std::string_view> names = {"unknown", "person", "organisation", "outlet",
                                                      "device"};
  return names;
}

const std::vector<std::string_view>& names_of(SourceTie) {
  static const std::vector<std::string_view> names = {"controls", "paid_by", "introduced_by",
                                                      "same_unit"};
  return names;
}

void describe(Fields& f, SourceRelation& r) {
  f("tie", r.tie, "How this source is tied to the other.");
  f("other", r.other, "Id of the other source.");
  f("note", r.note, "What is known of it.");
}

void describe(Fields& f, Answer& r) {
  f("question", r.question, "Key of the line.");
  f("answer", r.answer, "What was found.");
  f("evidence", r.evidence, "Reference to what shows it; may be empty.");
  f("by", r.by, "Who answered.");
  f("at", r.at, "Instant of the answer.");
}

void describe(Fields& f, Grade& r) {
  f("letter", r.letter, "A to F, or G for deliberately deceptive.");
  f("wording", r.wording, "Which wording was used: stanag_2511 or fm_2_22_3.");
  f("by", r.by, "Who graded.");
  f("at", r.at, "Instant of the grade.");
  f("reason", r.reason, "Why.");
  f("sub_answers", r.sub_answers, "Competence and credibility, line by line.");
}

void describe(Fields& f, Source& r) {
  f("head", r.head, "Version and history.");
  f("kind", r.kind, "What it is.");
  f("cover_name", r.cover_name, "The name that is shown.");
  f("has_sealed_name", r.has_sealed_name, "A real name is sealed in the case.");
  f("is_own", r.is_own, "It is the organisation that keeps this case.");
  f("interests", r.interests, "What it gains from which answer.");
  f("relations", r.relations, "Ties to other sources.");
  f("grades", r.grades, "Oldest first; the last one counts.");
  f("soundness", r.soundness, "Typed probability that it is sound, instead of the grade.");
  f("soundness_reason", r.soundness_reason, "Why that number; required with it.");
  f("checklist", r.checklist, "Provenance, source, date, location, motivation.");
}

}  // namespace winnow
