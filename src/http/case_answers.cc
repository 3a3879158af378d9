// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/case_answers.h"

namespace winnow::http {

void describe(Fields& f, CageAnswer& c) {
  f("level", c.level, "full, no_landlock or none.");
  f("landlock_abi", c.landlock_abi, "What the kernel offers, 0 for nothing.");
}

void describe(Fields& f, CaseAnswer& c) {
  f("name", c.name, "As given when the case was made.");
  f("created", c.created, "Instant, UTC.");
  f("revision", c.revision, "Raised by every action of a person.");
  f("cage", c.cage, "What locks the readers up.");
  f("disk_encrypted", c.disk_encrypted, "yes, no or unknown: the disk that holds the case.");
  f("version", c.version, "Of winnow.");
  f("languages", c.languages, "Languages of the documents, ISO 639.");
}

void describe(Fields& f, StatusKind& k) {
  f("kind", k.kind, "Kind of work.");
  f("done", k.done, "Units done in this run.");
  f("known", k.known, "Units known.");
  f("left_seconds", k.left_seconds, "What is left of this kind alone, or -1.");
}

void describe(Fields& f, StatusWorker& w) {
  f("number", w.number, "From 1.");
  f("file", w.file, "What it reads.");
  f("seconds", w.seconds, "For how long.");
  f("unit", w.unit, "page, member, message, row or byte.");
  f("done", w.done, "Units done.");
  f("of", w.of, "Units declared, 0 if not known.");
}

void describe(Fields& f, StatusNew& n) {
  f("place", n.place, "Id of the place.");
  f("name", n.name, "Name of the file.");
  f("state", n.state, "How it ended.");
  f("reason", n.reason, "Reason code.");
}

void describe(Fields& f, StatusAnswer& s) {
  f("sequence", s.sequence, "Give it as `since` next time.");
  f("reading", s.reading, "Work is being done.");
  f("paused", s.paused, "A person let it rest.");
  f("fault", s.fault, "Why the last run ended early, or empty.");
  f("found", s.found, "Places found so far.");
  f("read", s.read, "Read whole, empty ones among them.");
  f("in_work", s.in_work, "Waiting or being read.");
  f("failed", s.failed, "Locked or not read.");
  f("partly", s.partly, "Read in part.");
  f("aside", s.aside, "Set aside.");
  f("empty", s.empty, "Checked to be empty.");
  f("missing", s.missing, "Declared by a container, but not in it.");
  f("indexed_pages", s.indexed_pages, "Pages that can be found.");
  f("waiting_index", s.waiting_index, "Documents not in the index yet.");
  f("files_per_second", s.files_per_second, "Over the last ten seconds.");
  f("bytes_per_second", s.bytes_per_second, "Over the last ten seconds.");
  f("files_per_second_mean", s.files_per_second_mean, "Over this run.");
  f("left_low_seconds", s.left_low_seconds, "Known work alone; -1: not known.");
  f("left_high_seconds", s.left_high_seconds, "With what unopened containers may hold.");
  f("kinds", s.kinds, "What is left by kind of work.");
  f("workers", s.workers, "Files in work.");
  f("newest", s.newest, "Places that ended badly since `since`.");
}

void describe(Fields& f, HandOverAsk& h) {
  f("path", h.path, "Folder or file on this machine.");
  f("source", h.source, "From whom; a code name is fine.");
  f("received_on", h.received_on, "Day, or empty.");
  f("how", h.how, "By which way it came.");
  f("said", h.said, "What they said about it.");
  f("restrictions", h.restrictions, "What they asked not to do.");
}

void describe(Fields& f, CompletionEntry& e) {
  f("path", e.path, "Whole path.");
  f("folder", e.folder, "It is a folder.");
}

void describe(Fields& f, Completion& c) { f("entries", c.entries, "At most 50, by name."); }

void describe(Fields& f, ViewEntry& v) {
  f("id", v.id, "Id of the view.");
  f("name", v.name, "Empty unless it was saved.");
  f("updated", v.updated, "Instant, UTC.");
}

void describe(Fields& f, ViewList& v) { f("views", v.views, "Newest first."); }

void describe(Fields& f, SeenAsked& s) { f("seen", s.seen, "The document was looked at."); }

void describe(Fields& f, UndoAsked& u) {
  f("operation", u.operation, "Kind that is to be undone; empty: the last one.");
}

}  // namespace winnow::http
