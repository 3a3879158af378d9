// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/export.h"

#include "base/text.h"
#include "base/time.h"
#include "search/export_writer.h"

namespace winnow::search {
namespace {

// Nobody waits before a screen: a large answer may take its time.
constexpr std::chrono::minutes export_deadline{30};

std::string name_of(Level level) {
  switch (level) {
    case Level::words:
      return "words as written";
    case Level::letters:
      return "letters as written";
    case Level::forms:
      break;
  }
  return "forms of a word";
}

std::string how_read_text(const Answer& answer) {
  std::string text;
  for (const Reading& reading : answer.how_read) {
    if (!text.empty()) text += "; ";
    text += reading.kind + " " + reading.text + " (" + with_thousands(reading.documents) + ")";
    if (!reading.on) text += " off";
  }
  return text;
}

std::string filters_text(const Ask& ask) {
  std::string text;
  for (const Filter& filter : ask.filters) {
    if (!text.empty()) text += "; ";
    text += filter.field + (filter.exclude ? " is not " : " is ") + filter.value;
  }
  return text;
}

ExportAbout about_of(const ExportWish& wish, const Answer& counted) {
  return {{"case", wish.case_name},
          {"query", wish.typed},
          {"level", name_of(wish.level)},
          {"filters", filters_text(wish.ask)},
          {"read as", how_read_text(counted)},
          {"pages", std::to_string(counted.total.value)},
          {"documents", std::to_string(counted.documents_total.value)},
          {"not searched", wish.not_searched},
          {"time", wish.time},
          {"index generation", std::to_string(counted.generation)},
          {"journal root", wish.journal_root}};
}

std::unique_ptr<ExportWriter> writer_of(ExportFormat format, const ExportWrite& write) {
  switch (format) {
    case ExportFormat::csv:
      return csv_writer(write);
    case ExportFormat::xlsx:
      return xlsx_writer(write);
    case ExportFormat::json:
      break;
  }
  return json_writer(write);
}

Error changed() {
  return {.fault = Fault::out_of_date,
          .what = "the export",
          .reason = "the index changed while it was written",
          .hint = "export again when reading has ended"};
}

}  // namespace

std::string_view content_type(ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return "text/csv; charset=utf-8";
    case ExportFormat::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case ExportFormat::json:
      break;
  }
  return "application/json";
}

std::string_view extension(ExportFormat format) {
  switch (format) {
    case ExportFormat::csv:
      return ".csv";
    case ExportFormat::xlsx:
      return ".xlsx";
    case ExportFormat::json:
      break;
  }
  return ".json";
}

const std::vector<std::string>& export_columns() {
  static const std::vector<std::string> columns{
      "document", "page",   "page label", "pages of", "file",     "path", "type",   "language",
      "date",     "source", "state",      "title",    "passages", "kind", "sha256", "score"};
  return columns;
}

std::string passages_of(const Hit& hit) {
  std::string text;
  for (const Snippet& snippet : hit.snippets) {
    if (!text.empty()) text += " \u2026 ";
    if (snippet.field != "text") text += snippet.field + ": ";
    for (const Run& run : snippet.runs) text += run.text;
  }
  return text;
}

std::vector<Cell> export_cells(const ExportRow& row) {
  const Hit& hit = row.hit;
  std::string path;
  for (const auto& part : hit.path) path += (path.empty() ? "" : " > ") + part;
  const std::string day =
      hit.day ? winnow::to_text(Instant{std::chrono::days{*hit.day}}).substr(0, 10) : "";
  return {hit.document,
          hit.page,
          hit.page_label,
          hit.pages_of,
          hit.file,
          path,
          hit.type,
          hit.language,
          day,
          hit.source,
          hit.state,
          hit.title,
          passages_of(hit),
          hit.kind,
          row.sha256,
          static_cast<std::int64_t>(hit.score * 1000)};
}

bool begins_like_a_formula(std::string_view text) {
  return !text.empty() && std::string_view("=+-@\t\r\n").find(text[0]) != std::string_view::npos;
}

Result<> export_results(const SearchIndex& index, const ExportWish& wish,
                        const ExportWrite& write) {
  Ask count = wish.ask;
  count.first = 0;
  count.count = 0;
  count.count_to = -1;
  count.deadline = export_deadline;
  TRY(const Answer counted, index.search(wish.query, count));
  if (counted.partial) return fail(changed());
  const auto writer = writer_of(wish.format, write);
  bool goes_on = writer->begin(about_of(wish, counted));
  if (!goes_on) return {};
  TRY(const Answer walked, index.walk(wish.query, count, [&](const Hit& hit) {
    goes_on = writer->row({hit, wish.sha256_of ? wish.sha256_of(hit.document) : ""});
    return goes_on;
  }));
  if (!goes_on) return {};
  if (walked.generation != counted.generation || walked.partial) return fail(changed());
  writer->end();
  return {};
}

}  // namespace winnow::search
