// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/document.h"

namespace winnow {

void describe(Fields& f, OriginLink& o) {
  f("document", o.document, "Id of the container; empty for the hand-over.");
  f("name", o.name, "Its name.");
}

void describe(Fields& f, DocumentPlace& p) {
  f("id", p.id, "Place id.");
  f("path", p.path, "Components from the hand-over down.");
  f("origin_chain", p.origin_chain, "Containers from outside in.");
  f("source", p.source, "From whom the hand-over is.");
  f("hand_over", p.hand_over, "Id of the hand-over.");
  f("times", p.times, "Times the container gives, with origin.");
  f("notes", p.notes, "Note codes.");
  f("made_by_us", p.made_by_us, "The bytes are written by winnow, not an original.");
}

void describe(Fields& f, PageSummary& p) {
  f("number", p.number, "From 1.");
  f("label", p.label, "As the document prints it.");
  f("kind", p.kind, "What kind of page it is.");
  f("width", p.width, "In points, or pixels for images.");
  f("height", p.height, "In points, or pixels for images.");
  f("text_state", p.text_state, "Where its text is from.");
  f("engine", p.engine, "Reader that made the text.");
  f("confidence", p.confidence, "Mean of recognised words, -1 = not recognised.");
  f("language", p.language, "Language; empty = not known.");
  f("characters", p.characters, "Characters but white space.");
  f("hidden", p.hidden, "A hidden sheet or slide.");
}

void describe(Fields& f, ReadingSummary& r) {
  f("reader", r.reader, "Extractor and version.");
  f("outcome", r.outcome, "How it ended.");
  f("reason", r.reason, "Reason code.");
  f("seconds", r.seconds, "Wall time.");
  f("when", r.when, "Instant.");
  f("counts", r.counts, "It is the best reading.");
}

void describe(Fields& f, Relative& r) {
  f("document", r.document, "Document id; empty for a place without bytes.");
  f("name", r.name, "Name as shown.");
  f("type", r.type, "Short type name.");
  f("kind", r.kind, "How it lies in its container.");
  f("state", r.state, "State of the place.");
  f("reason", r.reason, "Reason code.");
}

void describe(Fields& f, Family& family) {
  f("container", family.container, "What it lies in, by its first place.");
  f("children", family.children, "What lies in it, the first of them.");
  f("siblings", family.siblings, "What lies beside it, the first of them.");
  f("children_total", family.children_total, "How many lie in it.");
  f("siblings_total", family.siblings_total, "How many lie beside it.");
}

void describe(Fields& f, Document& d) {
  f("id", d.id, "Document id.");
  f("title", d.title, "Title, subject or file name.");
  f("file", d.file, "Name at its first place.");
  f("type", d.type, "Short type name.");
  f("mime", d.mime, "Media type.");
  f("bytes", d.bytes, "Size in bytes.");
  f("sha256", d.sha256, "SHA-256, hex.");
  f("sha1", d.sha1, "SHA-1, hex.");
  f("md5", d.md5, "MD5, hex.");
  f("state", d.state, "State.");
  f("reason", d.reason, "Reason code.");
  f("reason_sentence", d.reason_sentence, "What the code means.");
  f("language", d.language, "Language of most of its text.");
  f("day", d.day, "Day of the document; empty = not known.");
  f("is_container", d.is_container, "Whether other documents lie in it.");
  f("facts", d.facts, "What the file says of itself.");
  f("pages", d.pages, "Pages without text.");
  f("readings", d.readings, "All readings, newest first.");
  f("complaints", d.complaints, "Complaints of the best reading.");
  f("counts", d.counts, "Declared against found.");
  f("places", d.places, "Where the same bytes lie, the first 100.");
  f("places_total", d.places_total, "How many places there are.");
  f("origins", d.origins, "How many chains of containers lead here.");
  f("family", d.family, "Container, children, siblings.");
}

}  // namespace winnow
