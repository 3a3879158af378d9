// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/answer.h"

namespace winnow::search {

void describe(Fields& f, Total& t) {
  f("value", t.value, "The count, or a lower bound of it.");
  f("exact", t.exact, "False: there are more than `value`.");
}

void describe(Fields& f, Run& r) {
  f("text", r.text, "A piece of the text.");
  f("hit", r.hit, "It is what matched.");
}

void describe(Fields& f, Snippet& s) {
  f("field", s.field, "text, a field of the document, or the origin of another text.");
  f("runs", s.runs, "Joined they are the text that was cut.");
}

void describe(Fields& f, PageScore& p) {
  f("page", p.page, "Page from 1.");
  f("score", p.score, "Its rank, comparable within one answer.");
}

void describe(Fields& f, Hit& h) {
  f("document", h.document, "Serial of the document.");
  f("page", h.page, "Page from 1.");
  f("title", h.title, "Title of the document.");
  f("file", h.file, "File name.");
  f("path", h.path, "Folders and containers around it.");
  f("type", h.type, "Short type name.");
  f("language", h.language, "Language of the page; empty = unknown.");
  f("day", h.day, "Day of the document, days since 1970-01-01.");
  f("source", h.source, "Who handed it over.");
  f("state", h.state, "State in the ledger.");
  f("page_label", h.page_label, "The page's own label.");
  f("kind", h.kind, "Kind of the page.");
  f("pages_of", h.pages_of, "Pages of the document.");
  f("score", h.score, "Its rank, comparable within one answer.");
  f("snippets", h.snippets, "Pieces of text with the hits.");
  f("more_pages", h.more_pages, "Further pages of the document that match, best first.");
  f("hits_in_document", h.pages_in_document, "Pages of the document that match.");
}

void describe(Fields& f, Reading& r) {
  f("text", r.text, "The part of the query, as searched.");
  f("kind", r.kind, "word stem phrase near prefix fuzzy wildcard regex filter also.");
  f("count", r.count, "Words it stands for.");
  f("documents", r.documents, "Pages it stands on.");
  f("left_out", r.left_out, "Words that were cut.");
  f("on", r.on, "It takes part.");
  f("forms", r.forms, "The most frequent words it stands for.");
}

void describe(Fields& f, NearWord& n) {
  f("word", n.word, "A word of the index.");
  f("documents", n.documents, "Pages it stands on.");
}

void describe(Fields& f, WhyNone& w) {
  f("text", w.text, "A part of the query.");
  f("documents", w.documents, "Pages it finds alone.");
  f("near", w.near, "Near spellings that exist.");
}

void describe(Fields& f, FacetValue& v) {
  f("value", v.value, "The value as a filter takes it; empty = unknown.");
  f("label", v.label, "The value for people.");
  f("count", v.count, "Documents.");
}

void describe(Fields& f, Facet& t) {
  f("field", t.field, "state type language date source folder.");
  f("values", t.values, "The most frequent values; of dates all years in order.");
  f("more", t.more, "Values beyond those listed.");
}

void describe(Fields& f, LineAnswer& l) {
  f("line", l.line, "The line as given.");
  f("hits", l.hits, "Pages.");
  f("documents", l.documents, "Documents.");
  f("error", l.error, "Why it could not be searched, or empty.");
  f("near", l.near, "Near spellings of a word that does not exist.");
}

void describe(Fields& f, Mark& m) {
  f("from", m.from, "Code point of the text.");
  f("to", m.to, "Code point behind it.");
  f("kind", m.kind, "What matched: word stem phrase near prefix fuzzy wildcard regex also field.");
}

}  // namespace winnow::search
