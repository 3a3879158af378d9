// SPDX-License-Identifier: AGPL-3.0-or-later
#include "model/extraction.h"

namespace winnow {

const std::vector<std::string_view>& names_of(Task) {
  static const std::vector<std::string_view> names = {"read", "ocr", "render", "identify"};
  return names;
}

const std::vector<std::string_view>& names_of(PageKind) {
  static const std::vector<std::string_view> names = {"page",      "sheet",        "slide",
                                                      "mail_body", "message_part", "text"};
  return names;
}

const std::vector<std::string_view>& names_of(TextState) {
  static const std::vector<std::string_view> names = {"text", "no_text", "needs_ocr", "ocr",
                                                      "strings"};
  return names;
}

const std::vector<std::string_view>& names_of(ChildKind) {
  static const std::vector<std::string_view> names = {
      "attachment",  "member",           "embedded_object", "image",
      "inline_part", "earlier_revision", "macro",           "message"};
  return names;
}

const std::vector<std::string_view>& names_of(Outcome) {
  static const std::vector<std::string_view> names = {"ok",        "partial", "over_limit",
                                                      "malformed", "refused", "locked"};
  return names;
}

void describe(Fields& f, Job& j) {
  f("task", j.task, "");
  f("name", j.name, "Last path component as shown; breaks ties of type, never trusted.");
  f("declared_type", j.declared_type, "MIME type the container declares, or \"\".");
  f("declared_charset", j.declared_charset, "Charset the container declares, or \"\".");
  f("depth", j.depth, "Containers around this document.");
  f("bytes_left", j.bytes_left, "What the root object may still put out.");
  f("first_page", j.first_page, "From 1; 0 = all. For a retry: go on after a bad unit.");
  f("last_page", j.last_page, "");
  f("first_entry", j.first_entry, "Skip so many members of an archive (retry after a crash).");
  f("width_px", j.width_px, "For render.");
  f("languages", j.languages, "Tesseract models, such as \"ara\", \"eng\"; script decides.");
  f("passwords", j.passwords, "Tried in order, after the empty one.");
  f("use_fallback_reader", j.use_fallback_reader, "The second reader for the format.");
  f("limits", j.limits, "");
}

void describe(Fields& f, Box& b) {
  f("x0", b.x0, "");
  f("y0", b.y0, "");
  f("x1", b.x1, "");
  f("y1", b.y1, "");
}

void describe(Fields& f, CharEdge& e) {
  f("codepoints", e.codepoints, "");
  f("x0", e.x0, "");
  f("x1", e.x1, "");
}

void describe(Fields& f, Word& w) {
  f("begin", w.begin, "Code points in the page's text, half open.");
  f("end", w.end, "");
  f("box", w.box, "");
  f("line", w.line, "Number of the line on the page, in reading order.");
  f("block", w.block, "");
  f("angle", w.angle, "Degrees.");
  f("confidence", w.confidence, "0-100 for recognised words, else -1.");
  f("flags", w.flags, "WordFlag bits.");
  f("edges", w.edges, "");
}

void describe(Fields& f, Anchor& a) {
  f("begin", a.begin, "");
  f("end", a.end, "");
  f("at", a.at, "");
}

void describe(Fields& f, Quality& q) {
  f("characters", q.characters, "Not white space.");
  f("bad_share", q.bad_share, "U+FFFD, private use, unassigned.");
  f("letter_score_arabic", q.letter_score_arabic, "Mean log10 P(next | previous).");
  f("letter_score_latin", q.letter_score_latin, "");
  f("known_words_arabic", q.known_words_arabic, "Share of words among the frequent ones.");
  f("known_words_latin", q.known_words_latin, "");
  f("language", q.language, "ISO 639-1 or -3; \"\" = unknown.");
  f("language_reliable", q.language_reliable, "");
  f("mean_confidence", q.mean_confidence, "Of recognised words.");
}

void describe(Fields& f, Page& p) {
  f("number", p.number, "From 1, in reading order.");
  f("label", p.label, "As the document prints it; sheet name for sheets.");
  f("kind", p.kind, "");
  f("width", p.width, "");
  f("height", p.height, "");
  f("text", p.text, "");
  f("words", p.words, "");
  f("anchors", p.anchors, "");
  f("text_state", p.text_state, "");
  f("engine", p.engine,
    "Reader and version that made the text: \"mupdf 1.21.1\", \"tesseract 5.3.0 ara\".");
  f("quality", p.quality, "");
  f("hidden", p.hidden, "A hidden sheet or slide.");
  f("other_text", p.other_text, "");
  f("other_engine", p.other_engine, "");
}

void describe(Fields& f, Fact& fact) {
  f("key", fact.key, "");
  f("value", fact.value, "");
  f("raw", fact.raw, "");
  f("origin", fact.origin, "");
}

void describe(Fields& f, Child& c) {
  f("kind", c.kind, "");
  f("container_kind", c.container_kind,
    "\"zip\", \"tar\", \"mail\", \"mbox\", \"pdf\", \"ooxml\": part of the place id.");
  f("locator_hex", c.locator_hex,
    "The container's own key of this place, as hex (ledger: locators).");
  f("path", c.path, "Components as shown, valid UTF-8.");
  f("raw_name_hex", c.raw_name_hex, "The name's bytes as hex.");
  f("name_encoding", c.name_encoding, "How the name was decoded: \"utf-8\", \"cp437\", a guess.");
  f("declared_type", c.declared_type, "");
  f("declared_charset", c.declared_charset, "");
  f("declared_bytes", c.declared_bytes, "");
  f("declared_crc", c.declared_crc, "Hex, or \"\".");
  f("times", c.times, "key \"modified\" ..., value ISO 8601, raw, origin.");
  f("notes", c.notes, "Note codes: name_suspicious, gap, ...");
  f("link_target", c.link_target, "");
  f("has_bytes", c.has_bytes, "");
  f("state", c.state, "For places without bytes: aside, locked, missing, not_read.");
  f("reason", c.reason, "A reason code.");
  f("made_by_us", c.made_by_us, "The bytes are ours (a message without bytes of its own).");
}

void describe(Fields& f, ChildEnd& c) {
  f("reason", c.reason, "");
  f("bytes", c.bytes, "");
}

void describe(Fields& f, Count& c) {
  f("what", c.what, "members, messages, attachments, pages, sheets, slides.");
  f("declared", c.declared, "");
  f("declared_by", c.declared_by, "");
  f("found", c.found, "");
  f("missing", c.missing, "");
  f("extra", c.extra, "");
}

void describe(Fields& f, Complaint& c) {
  f("code", c.code, "");
  f("loss", c.loss, "");
  f("where", c.where, "");
  f("sentence", c.sentence, "");
  f("reader", c.reader, "Library and version.");
}

void describe(Fields& f, Progress& p) {
  f("unit", p.unit, "page, member, message, row, byte.");
  f("done", p.done, "");
  f("of", p.of, "0 = not known.");
}

void describe(Fields& f, Raster& r) {
  f("width_px", r.width_px, "");
  f("height_px", r.height_px, "");
  f("channels", r.channels, "1 or 3.");
  f("bytes", r.bytes, "Used bytes of the shared memory.");
}

void describe(Fields& f, Done& d) {
  f("outcome", d.outcome, "");
  f("reason", d.reason, "A reason code when not ok, or for an `empty` finding.");
  f("type", d.type, "\"pdf\", \"docx\", \"zip\", \"eml\", ...: the short type name.");
  f("mime", d.mime, "");
  f("told_by", d.told_by, "How the type was told: signature, mail test, text test, libmagic.");
  f("second_type", d.second_type, "For polyglots and wrong extensions.");
  f("reader", d.reader, "Extractor and version.");
  f("is_container", d.is_container, "");
  f("checked_empty", d.checked_empty, "Nothing is in it, and that was checked.");
  f("password_used", d.password_used,
    "Number in the job's list from 1; 0 = none or the empty one.");
}

}  // namespace winnow
