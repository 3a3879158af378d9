// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/record.h"

namespace winnow {

const std::vector<std::string_view>& names_of(RecordKind) {
  static const std::vector<std::string_view> names = {
      "source",   "custody_step", "passage", "claim",      "attribution", "evidence_link", "check",
      "question", "hypothesis",   "rating",  "assessment", "response",    "correction"};
  return names;
}

void describe(Fields& f, RecordHead& r) {
  f("id", r.id, "Id of the record; given by the case.");
  f("version", r.version, "1 for the first; raised by each change.");
  f("recorded_by", r.recorded_by, "Who entered this version.");
  f("recorded_at", r.recorded_at, "Instant at which it was entered.");
  f("why", r.why, "Reason of this version, in the words of who entered it.");
  f("is_withdrawn", r.is_withdrawn, "This version takes the record back; the earlier ones stay.");
}

}  // namespace winnow
