// SPDX-License-Identifier: AGPL-3.0-or-later
// store/record_kinds.h: the kinds of records by their types: noun, letter of the id, operation.
//
// Holds:  a reference is noun, colon, id: "claim:c1". Nouns are the words of RecordKind, and
//         besides "document" (a serial) and "hand_over" (an id).
#pragma once

#include <string>
#include <string_view>

#include "model/assessment.h"
#include "model/check.h"
#include "model/claim.h"
#include "model/custody.h"
#include "model/hypothesis.h"
#include "model/record.h"
#include "model/response.h"
#include "model/source.h"
#include "store/journal.h"

namespace winnow::store {

template <RecordKind Kind, char Letter, OperationKind Adding>
struct RecordTrait {
  static constexpr RecordKind kind = Kind;
  static constexpr char letter = Letter;
  static constexpr OperationKind adding = Adding;
};

template <class T>
struct RecordOf;
template <>
struct RecordOf<Source> : RecordTrait<RecordKind::source, 's', OperationKind::add_source> {};
template <>
struct RecordOf<CustodyStep>
    : RecordTrait<RecordKind::custody_step, 'k', OperationKind::add_custody_step> {};
template <>
struct RecordOf<Passage> : RecordTrait<RecordKind::passage, 'p', OperationKind::quote_passage> {};
template <>
struct RecordOf<Claim> : RecordTrait<RecordKind::claim, 'c', OperationKind::add_claim> {};
template <>
struct RecordOf<Attribution>
    : RecordTrait<RecordKind::attribution, 'a', OperationKind::attribute_claim> {};
template <>
struct RecordOf<EvidenceLink>
    : RecordTrait<RecordKind::evidence_link, 'e', OperationKind::link_evidence> {};
template <>
struct RecordOf<Check> : RecordTrait<RecordKind::check, 'x', OperationKind::add_check> {};
template <>
struct RecordOf<Question> : RecordTrait<RecordKind::question, 'q', OperationKind::ask_question> {};
template <>
struct RecordOf<Hypothesis>
    : RecordTrait<RecordKind::hypothesis, 'h', OperationKind::propose_hypothesis> {};
template <>
struct RecordOf<Rating> : RecordTrait<RecordKind::rating, 'r', OperationKind::rate_evidence> {};
template <>
struct RecordOf<Assessment> : RecordTrait<RecordKind::assessment, 'w', OperationKind::assess> {};
template <>
struct RecordOf<Response>
    : RecordTrait<RecordKind::response, 'n', OperationKind::take_in_response> {};
template <>
struct RecordOf<Correction>
    : RecordTrait<RecordKind::correction, 'o', OperationKind::add_correction> {};

// "custody_step"; and as a sentence says it: "custody step".
std::string noun_of(RecordKind kind);
std::string spoken_noun_of(RecordKind kind);
std::string reference_to(RecordKind kind, std::string_view id);

// Noun and id, both empty if the text is no reference.
struct ReferenceParts {
  std::string_view noun{};
  std::string_view id{};
};
ReferenceParts parts_of_reference(std::string_view reference);

// `work` is a template of the record's type: for_kind(kind, [&]<class T>() { ... }).
template <class Work>
auto for_kind(RecordKind kind, Work&& work) {
  switch (kind) {
    case RecordKind::source:
      return work.template operator()<Source>();
    case RecordKind::custody_step:
      return work.template operator()<CustodyStep>();
    case RecordKind::passage:
      return work.template operator()<Passage>();
    case RecordKind::claim:
      return work.template operator()<Claim>();
    case RecordKind::attribution:
      return work.template operator()<Attribution>();
    case RecordKind::evidence_link:
      return work.template operator()<EvidenceLink>();
    case RecordKind::check:
      return work.template operator()<Check>();
    case RecordKind::question:
      return work.template operator()<Question>();
    case RecordKind::hypothesis:
      return work.template operator()<Hypothesis>();
    case RecordKind::rating:
      return work.template operator()<Rating>();
    case RecordKind::assessment:
      return work.template operator()<Assessment>();
    case RecordKind::response:
      return work.template operator()<Response>();
    case RecordKind::correction:
      break;
  }
  return work.template operator()<Correction>();
}

}  // namespace winnow::store
