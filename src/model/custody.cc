// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/custody.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Capability) {
  static const std::vector<std::string_view> names = {"fabricate", "alter", "select", "coach"};
  return names;
}

void describe(Fields& f, CustodyStep& r) {
  f("head", r.head, "Version and history.");
  f("items", r.items, "References of what passed: documents or a hand-over.");
  f("from", r.from, "Id of the source that gave; empty = not known.");
  f("to", r.to, "Id of the source that received; empty = not known.");
  f("is_from_author", r.is_from_author, "The giver is the claimed author of the items.");
  f("when", r.when, "When it passed.");
  f("how", r.how, "By which way.");
  f("condition", r.condition, "In which state it was.");
  f("hash_before", r.hash_before, "SHA-256 before, if known.");
  f("hash_after", r.hash_after, "SHA-256 after, if known.");
  f("is_capability_recorded", r.is_capability_recorded, "Somebody said what the giver could do.");
  f("capabilities", r.capabilities, "What the giver could do to it.");
  f("evidence", r.evidence, "Reference to what shows the step; may be empty.");
  f("asserted_by", r.asserted_by, "Id of the source that asserts the step.");
  f("is_gap", r.is_gap, "The step is not documented.");
  f("gap_question", r.gap_question, "What the gap leaves open.");
}

}  // namespace winnow
