// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/claim.h"

namespace winnow {

const std::vector<std::string_view>& names_of(ClaimKind) {
  static const std::vector<std::string_view> names = {"fact", "authenticity", "attribution",
                                                      "prediction"};
  return names;
}

const std::vector<std::string_view>& names_of(Stance) {
  static const std::vector<std::string_view> names = {"asserts", "denies", "doubts"};
  return names;
}

const std::vector<std::string_view>& names_of(Basis) {
  static const std::vector<std::string_view> names = {
      "unknown", "witnessed", "authored", "told", "document", "induced", "deduced", "repeated"};
  return names;
}

const std::vector<std::string_view>& names_of(Bearing) {
  static const std::vector<std::string_view> names = {"supports", "contradicts", "context"};
  return names;
}

const std::vector<std::string_view>& names_of(Directness) {
  static const std::vector<std::string_view> names = {"direct", "circumstantial", "hearsay"};
  return names;
}

void describe(Fields& f, Translation& r) {
  f("language", r.language, "ISO 639.");
  f("text", r.text, "The translation.");
  f("by", r.by, "Who translated.");
}

void describe(Fields& f, PassageBox& r) {
  f("x", r.x, "Start, as a fraction of the width.");
  f("y", r.y, "Top, as a fraction of the height.");
  f("width", r.width, "Fraction of the width.");
  f("height", r.height, "Fraction of the height.");
}

void describe(Fields& f, Passage& r) {
  f("head", r.head, "Version and history.");
  f("document", r.document, "Id of the document.");
  f("page", r.page, "Page, from 1.");
  f("from", r.from, "First code point.");
  f("to", r.to, "Behind the last code point.");
  f("box", r.box, "Region, if it was drawn.");
  f("quote", r.quote, "The words as they stand.");
  f("before", r.before, "Up to 32 characters before.");
  f("after", r.after, "Up to 32 characters behind.");
  f("language", r.language, "ISO 639; empty = not told.");
  f("translations", r.translations, "Translations, oldest first.");
}

void describe(Fields& f, Claim& r) {
  f("head", r.head, "Version and history.");
  f("text", r.text, "The claim as a sentence.");
  f("kind", r.kind, "What kind of claim it is.");
  f("subject", r.subject, "Who or what it is about; may be empty.");
  f("relation", r.relation, "What is said of it; may be empty.");
  f("object", r.object, "Of or to whom; may be empty.");
  f("time", r.time, "When it is said to have been.");
  f("place", r.place, "Where; may be empty.");
  f("negation_of", r.negation_of, "Id of the claim it denies.");
  f("refines", r.refines, "Id of the wider claim it refines.");
  f("is_key", r.is_key, "It must have been examined by the own organisation.");
}

void describe(Fields& f, Attribution& r) {
  f("head", r.head, "Version and history.");
  f("claim", r.claim, "Id of the claim.");
  f("stance", r.stance, "What the speaker does with the claim.");
  f("speaker", r.speaker, "Id of the source that speaks.");
  f("addressee", r.addressee, "Id of the source spoken to; may be empty.");
  f("passage", r.passage, "Id of the passage; empty = oral.");
  f("oral_reason", r.oral_reason, "Why there is no passage.");
  f("noted_by", r.noted_by, "Who noted what was said.");
  f("when", r.when, "When it was said.");
  f("basis", r.basis, "How the speaker knows.");
  f("upstream", r.upstream, "References of what it rests on: attributions or documents.");
  f("upstream_alternatives", r.upstream_alternatives,
    "One of them is enough; otherwise all are needed.");
  f("reached_via", r.reached_via, "Ids of the sources through whom the speaker was reached.");
  f("certainty", r.certainty, "The wording of certainty, as said.");
  f("translation", r.translation, "In another language, if needed.");
}

void describe(Fields& f, EvidenceLink& r) {
  f("head", r.head, "Version and history.");
  f("from", r.from, "Reference of a passage, attribution, check, claim or document.");
  f("to", r.to, "Reference of a claim, hypothesis or question.");
  f("bearing", r.bearing, "What it does to it.");
  f("directness", r.directness, "How near it is.");
  f("hearsay_steps", r.hearsay_steps, "Mouths between; 0 unless hearsay.");
  f("label", r.label, "Short name for the column of a matrix.");
  f("note", r.note, "What it shows.");
  f("origin", r.origin, "Id of the source it comes from; for groups of one origin.");
  f("soundness", r.soundness, "Typed belief in the item, if nothing computes it.");
  f("soundness_reason", r.soundness_reason, "Why that number.");
  f("credibility", r.credibility, "L, M or H, for classical exports only.");
  f("relevance", r.relevance, "L, M or H, for classical exports only.");
}

}  // namespace winnow
