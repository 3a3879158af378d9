// SPDX-License-Identifier: AGPL-3.0-or-later
// model/extraction.h: what a worker is asked, and all that it may say about one document.
//
// Units:  boxes in points of the page after rotation, y down (pixels for images); offsets in code
//         points of the page's text.
// Holds:  texts are valid UTF-8 in logical order without bidi controls; names out of a document are
//         data, never paths. Values from a worker are untrusted until sandbox/ has checked them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/fields.h"
#include "model/limits.h"

namespace winnow {

// ---- what a worker is asked ---------------------------------------------------------------------

enum class Task {
  read,     // text, facts, children; no pixels are recognised
  ocr,      // recognise `first_page` .. `last_page` from pixels
  render,   // draw page `first_page` into the raster memory, `width_px` wide
  identify  // type only
};
const std::vector<std::string_view>& names_of(Task);

struct Job {
  static constexpr std::string_view type_name = "Job";
  Task task = Task::read;
  std::string name{};           // Last path component as shown; breaks ties of type, never trusted.
  std::string declared_type{};  // MIME type the container declares, or "".
  std::string declared_charset{};  // Charset the container declares, or "".
  std::int64_t depth = 0;          // Containers around this document.
  std::int64_t bytes_left = 0;     // What the root object may still put out.
  std::int64_t first_page = 0;     // From 1; 0 = all. For a retry: go on after a bad unit.
  std::int64_t last_page = 0;
  std::int64_t first_entry = 0;  // Skip so many members of an archive (retry after a crash).
  std::int64_t width_px = 0;     // For render.
  std::vector<std::string> languages{};  // Tesseract models, such as "ara", "eng"; script decides.
  std::vector<std::string> passwords{};  // Tried in order, after the empty one.
  bool use_fallback_reader = false;      // The second reader for the format.
  Limits limits{};
};
void describe(Fields& f, Job& j);

// ---- pages --------------------------------------------------------------------------------------

struct Box {
  static constexpr std::string_view type_name = "Box";
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;
  bool operator==(const Box&) const = default;
};
void describe(Fields& f, Box& b);

// Bits of Word::flags.
struct WordFlag {
  static constexpr std::int64_t right_to_left = 1;
  static constexpr std::int64_t hidden = 2;
  static constexpr std::int64_t actual_text = 4;
  static constexpr std::int64_t form_value = 8;
  static constexpr std::int64_t annotation = 16;
  static constexpr std::int64_t deleted = 32;
};

// A cluster of characters with its edges along the line, in 1/10 point: partial highlights need
// them.
struct CharEdge {
  static constexpr std::string_view type_name = "CharEdge";
  std::int64_t codepoints = 0;
  std::int64_t x0 = 0;
  std::int64_t x1 = 0;
};
void describe(Fields& f, CharEdge& e);

struct Word {
  static constexpr std::string_view type_name = "Word";
  std::int64_t begin = 0;  // Code points in the page's text, half open.
  std::int64_t end = 0;
  Box box{};
  std::int64_t line = 0;  // Number of the line on the page, in reading order.
  std::int64_t block = 0;
  std::int64_t angle = 0;        // Degrees.
  std::int64_t confidence = -1;  // 0-100 for recognised words, else -1.
  std::int64_t flags = 0;        // WordFlag bits.
  std::vector<CharEdge> edges{};
};
void describe(Fields& f, Word& w);

// Where text stands in things without pages: a cell "Sheet1!B12", a MIME part "1.2".
struct Anchor {
  static constexpr std::string_view type_name = "Anchor";
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string at{};
};
void describe(Fields& f, Anchor& a);

enum class PageKind { page, sheet, slide, mail_body, message_part, text };
const std::vector<std::string_view>& names_of(PageKind);

// text: as the format gives it. needs_ocr: pixels should be read. ocr: read from pixels. strings:
// runs of printable characters out of bytes nobody could read.
enum class TextState { text, no_text, needs_ocr, ocr, strings };
const std::vector<std::string_view>& names_of(TextState);

// How sound a text layer is (docs/decisions: rule for reading a page from pixels).
struct Quality {
  static constexpr std::string_view type_name = "Quality";
  std::int64_t characters = 0;     // Not white space.
  double bad_share = 0;            // U+FFFD, private use, unassigned.
  double letter_score_arabic = 0;  // Mean log10 P(next | previous).
  double letter_score_latin = 0;
  double known_words_arabic = 0;  // Share of words among the frequent ones.
  double known_words_latin = 0;
  std::string language{};  // ISO 639-1 or -3; "" = unknown.
  bool language_reliable = false;
  std::int64_t mean_confidence = -1;  // Of recognised words.
};
void describe(Fields& f, Quality& q);

struct Page {
  static constexpr std::string_view type_name = "Page";
  std::int64_t number = 0;  // From 1, in reading order.
  std::string label{};      // As the document prints it; sheet name for sheets.
  PageKind kind = PageKind::page;
  double width = 0;
  double height = 0;
  std::string text{};
  std::vector<Word> words{};
  std::vector<Anchor> anchors{};
  TextState text_state = TextState::text;
  std::string
      engine{};  // Reader and version that made the text: "mupdf 1.21.1", "tesseract 5.3.0 ara".
  Quality quality{};
  bool hidden = false;  // A hidden sheet or slide.
  // A second text of the same page (for instance the text layer beside the recognised text). Empty
  // if there is none. Searched as well, shown apart.
  std::string other_text{};
  std::string other_engine{};
};
void describe(Fields& f, Page& p);

// ---- facts, children, counts, complaints --------------------------------------------------------

// A property of the file. `raw` is the text as it stands in the file and `origin` where it stands
// ("pdf Info CreationDate"): dates are never without origin.
struct Fact {
  static constexpr std::string_view type_name = "Fact";
  std::string key{};
  std::string value{};
  std::string raw{};
  std::string origin{};
};
void describe(Fields& f, Fact& fact);

enum class ChildKind {
  attachment,
  member,
  embedded_object,
  image,
  inline_part,
  earlier_revision,
  macro,
  message
};
const std::vector<std::string_view>& names_of(ChildKind);

// A place inside this document. With bytes (frames `bytes` follow) or without (a link, a device, a
// locked or missing member): then `state` and `reason` say why.
struct Child {
  static constexpr std::string_view type_name = "Child";
  ChildKind kind = ChildKind::member;
  std::string
      container_kind{};       // "zip", "tar", "mail", "mbox", "pdf", "ooxml": part of the place id.
  std::string locator_hex{};  // The container's own key of this place, as hex (ledger: locators).
  std::vector<std::string> path{};  // Components as shown, valid UTF-8.
  std::string raw_name_hex{};       // The name's bytes as hex.
  std::string name_encoding{};      // How the name was decoded: "utf-8", "cp437", a guess.
  std::string declared_type{};
  std::string declared_charset{};
  std::optional<std::int64_t> declared_bytes{};
  std::string declared_crc{};        // Hex, or "".
  std::vector<Fact> times{};         // key "modified" ..., value ISO 8601, raw, origin.
  std::vector<std::string> notes{};  // Note codes: name_suspicious, gap, ...
  std::string link_target{};
  bool has_bytes = true;
  std::string state{};      // For places without bytes: aside, locked, missing, not_read.
  std::string reason{};     // A reason code.
  bool made_by_us = false;  // The bytes are ours (a message without bytes of its own).
};
void describe(Fields& f, Child& c);

// Ends the bytes of the child announced last. `reason` is a code if they are not complete.
struct ChildEnd {
  static constexpr std::string_view type_name = "ChildEnd";
  std::string reason{};
  std::int64_t bytes = 0;
};
void describe(Fields& f, ChildEnd& c);

// What the container's own directory declares beside what was found. No `declared` = not declared.
struct Count {
  static constexpr std::string_view type_name = "Count";
  std::string what{};  // members, messages, attachments, pages, sheets, slides.
  std::optional<std::int64_t> declared{};
  std::string declared_by{};
  std::int64_t found = 0;
  std::int64_t missing = 0;
  std::int64_t extra = 0;
};
void describe(Fields& f, Count& c);

// `loss` makes the document `partly`; a note does not. `code` is a reason code of docs/formats.
struct Complaint {
  static constexpr std::string_view type_name = "Complaint";
  std::string code{};
  bool loss = false;
  std::string where{};
  std::string sentence{};
  std::string reader{};  // Library and version.
};
void describe(Fields& f, Complaint& c);

struct Progress {
  static constexpr std::string_view type_name = "Progress";
  std::string unit{};  // page, member, message, row, byte.
  std::int64_t done = 0;
  std::int64_t of = 0;  // 0 = not known.
};
void describe(Fields& f, Progress& p);

// The raster that a render job left in the shared memory: 8-bit RGB or grey, rows without padding.
struct Raster {
  static constexpr std::string_view type_name = "Raster";
  std::int64_t width_px = 0;
  std::int64_t height_px = 0;
  std::int64_t channels = 0;  // 1 or 3.
  std::int64_t bytes = 0;     // Used bytes of the shared memory.
};
void describe(Fields& f, Raster& r);

enum class Outcome { ok, partial, over_limit, malformed, refused, locked };
const std::vector<std::string_view>& names_of(Outcome);

struct Done {
  static constexpr std::string_view type_name = "Done";
  Outcome outcome = Outcome::ok;
  std::string reason{};  // A reason code when not ok, or for an `empty` finding.
  std::string type{};    // "pdf", "docx", "zip", "eml", ...: the short type name.
  std::string mime{};
  std::string told_by{};      // How the type was told: signature, mail test, text test, libmagic.
  std::string second_type{};  // For polyglots and wrong extensions.
  std::string reader{};       // Extractor and version.
  bool is_container = false;
  bool checked_empty = false;      // Nothing is in it, and that was checked.
  std::int64_t password_used = 0;  // Number in the job's list from 1; 0 = none or the empty one.
};
void describe(Fields& f, Done& d);

}  // namespace winnow
