// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/custody_graph.h"

namespace winnow::weigh {

void describe(Fields& f, CustodyNode& r) {
  f("source", r.source, "Id of the source; empty = not known.");
  f("label", r.label, "Cover name, or a sentence for one that is not known.");
  f("kind", r.kind, "What it is.");
  f("letter", r.letter, "Letter of the last grade; empty = not graded.");
  f("interests", r.interests, "What it gains from which answer.");
  f("is_own", r.is_own, "The own organisation.");
  f("has_sealed_name", r.has_sealed_name, "A real name is sealed.");
  f("rank", r.rank, "Hands away from the own organisation.");
}

void describe(Fields& f, CustodyLink& r) {
  f("step", r.step, "Id of the custody step; empty for a gatekeeper of a witness.");
  f("from", r.from, "Id of the giver.");
  f("to", r.to, "Id of the receiver.");
  f("items", r.items, "References of what passed.");
  f("when", r.when, "When.");
  f("how", r.how, "By which way.");
  f("is_gap", r.is_gap, "Not documented.");
  f("gap_question", r.gap_question, "What the gap leaves open.");
  f("is_capability_recorded", r.is_capability_recorded, "What the giver could do was recorded.");
  f("capabilities", r.capabilities, "What the giver could do.");
}

void describe(Fields& f, CustodyGraph& r) {
  f("nodes", r.nodes, "Sources.");
  f("links", r.links, "Steps.");
}

}  // namespace winnow::weigh
