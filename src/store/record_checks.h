// SPDX-License-Identifier: AGPL-3.0-or-later
// store/record_checks.h: what must hold of a record before it is stored.
//
// In:     the record as it would be stored, the version before (null for a new one). References
//         were checked before (store/record_references.h).
// Out:    the record, with what follows from the case filled in: quote and surroundings of a
//         passage, grader and instant of a grade, what a correction affects.
// Fails:  malformed with the field in `where`; refused where the field is fine but the step is not.
// Holds:  I-2 (an attribution has a speaker, and a passage or the reason why it is oral); no date
//         without its origin; no typed number without its reason.
// From:   Admiralty letters: STANAG 2511; the limits of typed soundness: 0.01 to 0.99.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "store/case.h"
#include "store/record_kinds.h"

namespace winnow::store {

Result<> check_record(Change& change, Source& r, const Source* before);
Result<> check_record(Change& change, CustodyStep& r, const CustodyStep* before);
Result<> check_record(Change& change, Passage& r, const Passage* before);
Result<> check_record(Change& change, Claim& r, const Claim* before);
Result<> check_record(Change& change, Attribution& r, const Attribution* before);
Result<> check_record(Change& change, EvidenceLink& r, const EvidenceLink* before);
Result<> check_record(Change& change, Check& r, const Check* before);
Result<> check_record(Change& change, Question& r, const Question* before);
Result<> check_record(Change& change, Hypothesis& r, const Hypothesis* before);
Result<> check_record(Change& change, Rating& r, const Rating* before);
Result<> check_record(Change& change, Assessment& r, const Assessment* before);
Result<> check_record(Change& change, Response& r, const Response* before);
Result<> check_record(Change& change, Correction& r, const Correction* before);

// Needs a reason. The rest of a question stays with it, a public correction for ever (I-15).
Result<> check_withdrawal(const View& view, const RecordHead& head, RecordKind kind,
                          const std::string& why);
Result<> check_withdrawal(const View& view, const Hypothesis& r, const std::string& why);
template <class T>
Result<> check_withdrawal(const View& view, const T& r, const std::string& why) {
  return check_withdrawal(view, r.head, RecordOf<T>::kind, why);
}

// The parts, for the files of store/ alone.
tl::unexpected<Error> bad_field(std::string_view noun, std::string_view field, std::string reason,
                                std::string hint = "");
Result<> check_text(std::string_view noun, std::string_view field, std::string_view text);
Result<> check_when(std::string_view noun, const When& when);
Result<> check_soundness(std::string_view noun, const std::optional<double>& soundness,
                         std::string_view reason);

}  // namespace winnow::store
