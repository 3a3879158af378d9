// SPDX-License-Identifier: AGPL-3.0-or-later
#include "http/search_answers.h"

namespace winnow::http {

void describe(Fields& f, HitAnswer& h) {
  f("document", h.document, "Id of the document.");
  f("page", h.page, "Best page, from 1.");
  f("title", h.title, "Title that the file states, or empty.");
  f("file", h.file, "Name of the file at its first place.");
  f("path", h.path, "Folders and containers around it, from outside in.");
  f("type", h.type, "Short name of the type, told by the bytes.");
  f("language", h.language, "ISO 639 code, or empty.");
  f("day", h.day, "ISO 8601 day, or empty.");
  f("source", h.source, "From whom it came.");
  f("state", h.state, "State in the ledger.");
  f("page_label", h.page_label, "Label of the page as the document prints it.");
  f("kind", h.kind, "page, sheet, slide, mail_body, message_part or text.");
  f("pages_of", h.pages_of, "Pages of the document.");
  f("score", h.score, "For ordering alone.");
  f("snippets", h.snippets, "Cut-outs with the hits as runs.");
  f("more_pages", h.more_pages, "Further pages that match, best first.");
  f("hits_in_document", h.hits_in_document, "Pages of the document that match.");
  f("copies", h.copies, "Places where the same bytes lie.");
  f("seen", h.seen, "The document was opened before.");
}

void describe(Fields& f, NotSearchedAnswer& n) {
  f("files", n.files, "Files without any searched text, because they could not be read yet.");
  f("partly", n.partly, "Files of which only a part was searched.");
  f("newer", n.newer, "Documents read, but not in the index yet.");
  f("pages_without_text", n.pages_without_text, "Pages whose pixels were not recognised.");
  f("sentence", n.sentence, "The same in words.");
}

void describe(Fields& f, SearchAnswer& a) {
  f("total", a.total, "Pages.");
  f("documents_total", a.documents_total, "Documents.");
  f("generation", a.generation, "State of the index that answered.");
  f("how_read", a.how_read, "How each part of the query was read.");
  f("notices", a.notices, "What the asker should know of this answer.");
  f("errors", a.errors, "Why the query was not run; then there are no hits.");
  f("hits", a.hits, "In order of rank.");
  f("not_searched", a.not_searched, "What this answer cannot know.");
  f("why_none", a.why_none, "For an empty answer: what each part finds alone.");
  f("seconds", a.seconds, "Time in the index.");
  f("partial", a.partial, "The deadline passed; totals are lower bounds.");
}

void describe(Fields& f, FacetsAnswer& a) {
  f("facets", a.facets, "Values with the documents that bear them.");
  f("exact", a.exact, "All documents were counted.");
}

void describe(Fields& f, QueryAsked& q) {
  f("q", q.q, "The query as typed.");
  f("level", q.level, "forms, words or letters; empty is forms.");
}

void describe(Fields& f, QueryAnswer& a) {
  f("tokens", a.tokens, "Parts of the text, for colours.");
  f("how_read", a.how_read, "How each part is read, with counts.");
  f("errors", a.errors, "What cannot be read, and where.");
  f("text", a.text, "The query written out in full.");
}

void describe(Fields& f, ListAsked& l) {
  f("lines", l.lines, "One search per line, at most 100,000.");
  f("as_queries", l.as_queries, "Lines are queries; else each is one phrase.");
  f("level", l.level, "forms, words or letters; empty is words.");
}

void describe(Fields& f, ListAnswer& l) {
  f("lines", l.lines, "In the order asked, one per line.");
}

}  // namespace winnow::http
