// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/documents.h"

#include "store/counts.h"
#include "store/migrate.h"
#include "store/origins.h"
#include "store/page_rows.h"
#include "store/place_rows.h"
#include "store/reasons.h"
#include "store/words.h"

namespace winnow::store {
namespace {

constexpr std::int64_t places_shown = 100;
constexpr std::int64_t relatives_shown = 200;

Error no_document(DocumentSerial serial) {
  return {.fault = Fault::not_found,
          .what = "document " + std::to_string(serial),
          .reason = "does not exist"};
}

struct HeadRow {
  DocumentHead head{};
  std::string sha1{};
  std::string md5{};
  std::optional<std::int64_t> first_place{};
  std::int64_t blob = 0;
};

Result<HeadRow> head_row(const View& view, DocumentSerial serial) {
  Query row(view.database(), sql_text("document_head"));
  row << serial;
  if (!row.next()) {
    TRY_VOID(row.finish());
    return fail(no_document(serial));
  }
  HeadRow found{.sha1 = row.text(19),
                .md5 = row.text(20),
                .first_place = row.optional_integer(4),
                .blob = row.integer(22)};
  found.head = {.serial = serial,
                .sha256_hex = row.text(1),
                .bytes = row.integer(2),
                .title = row.text(3),
                .source = row.text(5),
                .hand_over = row.text(6),
                .type = row.text(7),
                .mime = row.text(8),
                .language = row.text(9),
                .day = row.text(10),
                .state = enum_of<PlaceState>(row.text_view(11)),
                .reason = row.text(12),
                .reading = row.integer(13),
                .version = row.integer(14),
                .pages = row.integer(15),
                .places = row.integer(21),
                .is_container = row.flag(16),
                .hints = {row.text(17), row.text(18)}};
  if (found.first_place) {
    TRY(found.head.path, path_of_place(view, *found.first_place));
  }
  if (!found.head.path.empty()) {
    found.head.file = found.head.path.back();
    found.head.path.pop_back();
  }
  return found;
}

Result<std::vector<PageSummary>> page_summaries(const View& view, std::int64_t reading) {
  std::vector<PageSummary> pages;
  Query row(view.database(), sql_text("page_summary"));
  row << reading;
  while (row.next()) {
    pages.push_back({.number = row.integer(0),
                     .label = row.text(1),
                     .kind = enum_of<PageKind>(row.text_view(2)),
                     .width = row.number(3),
                     .height = row.number(4),
                     .text_state = enum_of<TextState>(row.text_view(5)),
                     .engine = row.text(6),
                     .confidence = row.integer(7),
                     .language = row.text(8),
                     .characters = row.integer(9),
                     .hidden = row.flag(10)});
  }
  TRY_VOID(row.finish());
  return pages;
}

Result<std::vector<ReadingSummary>> reading_summaries(const View& view, const DocumentHead& head) {
  std::vector<ReadingSummary> readings;
  Query row(view.database(),
            "SELECT reader, outcome, reason, wall_seconds, at, serial FROM reading"
            " WHERE document = ? ORDER BY serial DESC");
  row << head.serial;
  while (row.next()) {
    readings.push_back({.reader = row.text(0),
                        .outcome = enum_of<Outcome>(row.text_view(1)),
                        .reason = row.text(2),
                        .seconds = row.number(3),
                        .when = row.text(4),
                        .counts = row.integer(5) == head.reading});
  }
  TRY_VOID(row.finish());
  return readings;
}

constexpr std::string_view relative_columns =
    "SELECT coalesce(p.document, 0), p.name, coalesce(d.type, ''), p.child_kind, p.state, p.reason"
    " FROM place p LEFT JOIN document d ON d.serial = p.document ";

Relative relative_of(const Query& row) {
  return {.document = row.integer(0) == 0 ? "" : row.text(0),
          .name = row.text(1),
          .type = row.text(2),
          .kind = row.text(3),
          .state = enum_of<PlaceState>(row.text_view(4)),
          .reason = row.text(5)};
}

Result<std::vector<Relative>> relatives(const View& view, std::string_view where, std::int64_t key,
                                        std::int64_t but_place) {
  std::vector<Relative> found;
  Query row(view.database(), std::string(relative_columns) + std::string(where) +
                                 " AND p.serial <> ? ORDER BY p.serial LIMIT ?");
  row << key << but_place << relatives_shown;
  while (row.next()) found.push_back(relative_of(row));
  TRY_VOID(row.finish());
  return found;
}

Result<std::int64_t> count_places_in(const View& view, std::int64_t container) {
  Query row(view.database(), "SELECT count(*) FROM place WHERE container = ?");
  row << container;
  const auto count = row.next() ? row.integer(0) : 0;
  TRY_VOID(row.finish());
  return count;
}

Result<> add_outer_family(const View& view, std::int64_t place, Family& family) {
  Query row(view.database(), "SELECT container FROM place WHERE serial = ?");
  row << place;
  const auto container = row.next() ? row.integer(0) : 0;  // NULL reads as 0, which is no serial.
  TRY_VOID(row.finish());
  if (container == 0) return {};
  Query outer(view.database(), std::string(relative_columns) +
                                   "WHERE p.serial ="
                                   " (SELECT min(first_place) FROM document WHERE blob = ?)");
  outer << container;
  if (outer.next()) family.container = relative_of(outer);
  TRY_VOID(outer.finish());
  TRY(family.siblings, relatives(view, "WHERE p.container = ?", container, place));
  TRY(const auto all, count_places_in(view, container));
  family.siblings_total = all - 1;
  return {};
}

Result<Family> family_of(const View& view, const HeadRow& row) {
  Family family;
  TRY(family.children, relatives(view, "WHERE p.container = ?", row.blob, 0));
  TRY(family.children_total, count_places_in(view, row.blob));
  if (row.first_place) TRY_VOID(add_outer_family(view, *row.first_place, family));
  return family;
}

Document document_of(const HeadRow& row) {
  const auto& head = row.head;
  return {.id = std::to_string(head.serial),
          .title = head.title.empty() ? head.file : head.title,
          .file = head.file,
          .type = head.type,
          .mime = head.mime,
          .bytes = head.bytes,
          .sha256 = head.sha256_hex,
          .sha1 = row.sha1,
          .md5 = row.md5,
          .state = head.state,
          .reason = head.reason,
          .reason_sentence = std::string(sentence_of_reason(head.reason)),
          .language = head.language,
          .day = head.day,
          .is_container = head.is_container,
          .places_total = head.places};
}

}  // namespace

Result<Document> load_document(const View& view, DocumentSerial serial) {
  TRY(const auto row, head_row(view, serial));
  Document document = document_of(row);
  TRY(document.facts, facts_of_reading(view, row.head.reading));
  TRY(document.pages, page_summaries(view, row.head.reading));
  TRY(document.readings, reading_summaries(view, row.head));
  TRY(document.complaints, complaints_of_reading(view, row.head.reading));
  TRY(document.counts, counts_of_reading(view, row.head.reading));
  TRY(document.places, list_places_of(view, serial, 0, places_shown));
  TRY(document.origins, count_origins_of(view, serial));
  TRY(document.family, family_of(view, row));
  return document;
}

Result<DocumentHead> load_head(const View& view, DocumentSerial serial) {
  TRY(auto row, head_row(view, serial));
  return std::move(row.head);
}

namespace {
Result<std::int64_t> best_reading(const View& view, DocumentSerial serial) {
  Query row(view.database(), "SELECT coalesce(reading, 0) FROM document WHERE serial = ?");
  row << serial;
  if (row.next()) return row.integer(0);
  TRY_VOID(row.finish());
  return fail(no_document(serial));
}
}  // namespace

Result<std::vector<Fact>> load_facts(const View& view, DocumentSerial serial) {
  TRY(const auto reading, best_reading(view, serial));
  return facts_of_reading(view, reading);
}

Result<std::vector<Page>> load_pages(const View& view, DocumentSerial serial) {
  TRY(const auto reading, best_reading(view, serial));
  return pages_of_reading(view, reading, 0);
}

Result<Page> load_page(const View& view, DocumentSerial serial, std::int64_t number) {
  TRY(const auto reading, best_reading(view, serial));
  if (number > 0) {
    TRY(auto pages, pages_of_reading(view, reading, number));
    if (!pages.empty()) return std::move(pages.front());
  }
  return fail({.fault = Fault::not_found,
               .what = "document " + std::to_string(serial),
               .where = "page " + std::to_string(number),
               .reason = "has no such page"});
}

Result<std::vector<Word>> load_words(const View& view, DocumentSerial serial, std::int64_t number) {
  TRY(const auto reading, best_reading(view, serial));
  TRY(const auto block, words_block(view, reading));
  return read_words_of_page(view.folder(), block, number);
}

Result<std::vector<DocumentSerial>> list_documents(const View& view, DocumentSerial after,
                                                   std::int64_t count) {
  std::vector<DocumentSerial> serials;
  Query row(view.database(),
            "SELECT serial FROM document WHERE serial > ?"
            " ORDER BY serial LIMIT ?");
  row << after << count;
  while (row.next()) serials.push_back(row.integer(0));
  TRY_VOID(row.finish());
  return serials;
}

Result<std::optional<DocumentSerial>> find_document(const View& view,
                                                    const std::string& sha256_hex) {
  Query row(view.database(),
            "SELECT min(d.serial) FROM document d JOIN blob b"
            " ON b.serial = d.blob WHERE b.sha256 = ?");
  row << sha256_hex;
  std::optional<DocumentSerial> found;
  if (row.next()) found = row.optional_integer(0);
  TRY_VOID(row.finish());
  return found;
}

}  // namespace winnow::store
