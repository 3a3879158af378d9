// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/claim_page.h"

namespace winnow::weigh {

void describe(Fields& f, VoiceItem& r) {
  f("reference", r.reference, "Reference of the attribution or document.");
  f("speaker", r.speaker, "Id of the source that speaks.");
  f("label", r.label, "Cover name of the speaker, or name of the document.");
  f("stance", r.stance, "What it does with the claim.");
  f("basis", r.basis, "How the speaker knows.");
  f("quote", r.quote, "The words, if there is a passage.");
  f("document", r.document, "Id of the document; empty = oral.");
  f("page", r.page, "Page of the passage; 0 = none.");
  f("passage", r.passage, "Id of the passage.");
  f("letter", r.letter, "Letter of the speaker.");
  f("repeats", r.repeats, "References of what it only repeats.");
  f("actors", r.actors, "Ids of all that must be sound for it to be worth anything.");
}

void describe(Fields& f, Voice& r) {
  f("through", r.through, "Ids of the sources all of them came through.");
  f("items", r.items, "The reports.");
}

void describe(Fields& f, Actor& r) {
  f("source", r.source, "Id of the source.");
  f("label", r.label, "Cover name.");
  f("letter", r.letter, "Letter; empty = not graded.");
  f("soundness", r.soundness, "Probability used.");
  f("soundness_from", r.soundness_from, "grade, typed, assumed or own.");
  f("is_own", r.is_own, "The own organisation.");
}

void describe(Fields& f, SupportLine& r) {
  f("reference", r.reference, "Reference of the report.");
  f("denies", r.denies, "It is a line against the claim.");
  f("actors", r.actors, "Ids of all its actors.");
}

void describe(Fields& f, SweepPoint& r) {
  f("value", r.value, "Value of the swept input.");
  f("probability", r.probability, "Result there.");
}

void describe(Fields& f, Sweep& r) {
  f("of", r.of, "\"coordination\", \"prior\" or the id of a source.");
  f("used", r.used, "Value in force.");
  f("points", r.points, "Result along the sweep.");
  f("tipping", r.tipping, "Value at which the result crosses .8; missing = none.");
}

void describe(Fields& f, Ceiling& r) {
  f("actors", r.actors, "Ids of the gate.");
  f("probability", r.probability, "No number of further witnesses through it passes this.");
}

void describe(Fields& f, Placement& r) {
  f("name", r.name, "derived, behind a gate, or separate.");
  f("actors", r.actors, "Ids of the gate.");
  f("probability", r.probability, "Result under it.");
}

void describe(Fields& f, HelpfulChange& r) {
  f("code", r.code, "Which change.");
  f("target", r.target, "Reference of what would change.");
  f("arguments", r.arguments, "Names in the text, as in a sentence.");
  f("text", r.text, "In English.");
  f("if_well", r.if_well, "Result if it turns out well.");
  f("if_badly", r.if_badly, "Result if it turns out badly.");
  f("independence", r.independence, "Independence if it turns out well; -1 = own observation.");
  f("removed", r.removed, "Cut sets it would remove.");
}

void describe(Fields& f, ClaimPage& r) {
  f("claim", r.claim, "The claim.");
  f("state", r.state, "open, supported, contested or withdrawn.");
  f("state_rule", r.state_rule, "The rule that gave the state.");
  f("assessment", r.assessment, "What is stored; missing = never weighed.");
  f("now", r.now, "What the records say now; not stored.");
  f("is_stale", r.is_stale, "Something the stored assessment rests on has changed.");
  f("stale_because", r.stale_because, "References of what changed.");
  f("voices_for", r.voices_for, "Who asserts it, by voice.");
  f("voices_against", r.voices_against, "Who denies it, by voice.");
  f("doubts", r.doubts, "Who doubts it: listed, never counted.");
  f("repeaters", r.repeaters, "Who only repeats: counted by exactly nothing.");
  f("evidence", r.evidence, "Other evidence linked to it.");
  f("looked_for", r.looked_for, "What is still looked for: questions of gaps, tasks.");
  f("actors", r.actors, "All on whom its lines rest.");
  f("lines", r.lines, "Lines of support, fabricate mode.");
  f("sweeps", r.sweeps, "Sensitivity to each input.");
  f("ceilings", r.ceilings, "Of every gate.");
  f("placements", r.placements, "If the path of a report is not known.");
  f("custody", r.custody, "Hands its documents and witnesses came through.");
  f("warnings", r.warnings, "What must be said beside the number.");
  f("questions", r.questions, "Questions about it.");
  f("responses", r.responses, "What was answered.");
  f("corrections", r.corrections, "What was corrected.");
  f("readiness", r.readiness, "Why it is not ready to be published; empty = ready.");
}

void describe(Fields& f, HelpfulChanges& r) {
  f("items", r.items, "Most helpful first.");
  f("ceiling", r.ceiling, "Nothing among them can pass this; missing = no gate.");
}

}  // namespace winnow::weigh
