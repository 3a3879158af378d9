// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/ledger_export.h"

#include <algorithm>

#include "base/digest.h"
#include "base/files.h"
#include "base/json.h"
#include "base/merkle.h"
#include "base/text.h"
#include "store/hand_overs.h"
#include "store/ledger.h"
#include "store/migrate.h"
#include "store/place_rows.h"

namespace winnow::store {
namespace {

struct ExportSummary {
  static constexpr std::string_view type_name = "ExportSummary";
  std::string format = "winnow-ledger/1";
  std::string created{};  // Of the case.
  std::string program{};
  std::string time{};
  std::string headline{};
  std::int64_t lines = 0;
  std::string root{};
  std::string journal_root{};
  std::vector<StateCount> states{};
  std::vector<ReasonCount> reasons{};
  std::vector<TotalCheck> totals{};
  std::vector<HandOver> hand_overs{};
};
void describe(Fields& f, ExportSummary& s) {
  f("format", s.format, "Name and version of the format.");
  f("created", s.created, "Instant at which the case was made.");
  f("program", s.program, "Version of winnow.");
  f("time", s.time, "Instant of the export.");
  f("headline", s.headline, "The sum in one sentence.");
  f("lines", s.lines, "Lines of entries.jsonl.");
  f("root", s.root, "Root of the tree over the lines, base64.");
  f("journal_root", s.journal_root, "Root of the journal, base64.");
  f("states", s.states, "Places by state.");
  f("reasons", s.reasons, "Places by reason.");
  f("totals", s.totals, "T1 to T8.");
  f("hand_overs", s.hand_overs, "What was handed over.");
}

std::string joined(const std::vector<std::string>& path) {
  std::string text;
  for (const auto& part : path) text += (text.empty() ? "" : "/") + part;
  return text;
}

void add_text(std::string& line, std::string_view key, std::string_view value) {
  if (!value.empty()) line += ",\"" + std::string(key) + "\":" + json_quoted(value);
}
void add_number(std::string& line, std::string_view key, std::int64_t value) {
  if (value > 0) line += ",\"" + std::string(key) + "\":" + std::to_string(value);
}

ExportLine line_of(const Query& row) {
  ExportLine line{.place = row.text(0),
                  .in = row.text(1),
                  .kind = row.text(2),
                  .name = joined(list_from_text(row.text_view(3))),
                  .sha256 = row.text(4),
                  .bytes = row.integer(5),
                  .state = row.text(6),
                  .reason = row.text(7)};
  const auto raw = from_hex(row.text_view(8));
  if (!raw.empty() && raw != line.name) add_text(line.rest, "name_b64", to_base64(raw));
  if (!row.text_view(9).empty()) line.rest += ",\"flags\":" + row.text(9);
  add_text(line.rest, "type", row.text_view(10));
  add_text(line.rest, "outcome", row.text_view(11));
  add_text(line.rest, "reader", row.text_view(12));
  constexpr std::string_view numbers[] = {
      "attempts",   "seconds",   "memory_mb",           "pages",
      "pages_text", "pages_ocr", "confidence_permille", "characters",
      "complaints"};
  int column = 13;
  for (const auto key : numbers) add_number(line.rest, key, row.integer(column++));
  return line;
}

struct Entries {
  std::string text{};
  std::int64_t lines = 0;
  std::string root{};  // Raw.
};

Result<Entries> entries_of(const View& view) {
  Entries entries;
  MerkleTree tree;
  Query row(view.database(), sql_text("export_lines"));
  while (row.next()) {
    const auto line = to_text(line_of(row));
    tree.add(merkle_leaf(line));
    entries.text += line + "\n";
    ++entries.lines;
  }
  TRY_VOID(row.finish());
  entries.root = tree.root();
  return entries;
}

Result<std::string> counts_text(const View& view) {
  std::string text;
  std::string after;
  constexpr std::int64_t page_size = 1000;
  do {
    TRY(const auto page, list_counts(view, after, page_size));
    for (const auto& count : page.counts) text += to_json(count) + "\n";
    after = page.next;
  } while (!after.empty());
  return text;
}

}  // namespace

std::string to_text(const ExportLine& line) {
  return "{\"place\":" + json_quoted(line.place) + ",\"in\":" + json_quoted(line.in) +
         ",\"kind\":" + json_quoted(line.kind) + ",\"name\":" + json_quoted(line.name) +
         ",\"sha256\":" + json_quoted(line.sha256) + ",\"bytes\":" + std::to_string(line.bytes) +
         ",\"state\":" + json_quoted(line.state) + ",\"reason\":" + json_quoted(line.reason) +
         line.rest + "}";
}

Result<ExportedLedger> export_ledger(const View& view, const ExportWish& wish) {
  TRY_VOID(make_folder(wish.folder));
  TRY(const auto entries, entries_of(view));
  TRY(auto summary, summarise(view));
  TRY(const auto journal, verify_journal(view.database()));
  ExportSummary out{.program = wish.program_version,
                    .time = wish.time,
                    .headline = summary.headline,
                    .lines = entries.lines,
                    .root = to_base64(entries.root),
                    .journal_root = to_base64(from_hex(journal.root_hex)),
                    .states = std::move(summary.states),
                    .reasons = std::move(summary.reasons),
                    .totals = std::move(summary.totals)};
  if (wish.counts_only) {
    for (auto& total : out.totals) total.misfits.clear();  // They hold names.
  } else {
    TRY(out.hand_overs, list_hand_overs(view));
    TRY(const auto counts, counts_text(view));
    TRY_VOID(write_file_atomically(wish.folder + "/entries.jsonl", entries.text));
    TRY_VOID(write_file_atomically(wish.folder + "/counts.jsonl", counts));
  }
  TRY_VOID(write_file_atomically(wish.folder + "/summary.json", to_json(out) + "\n"));
  return ExportedLedger{
      .lines = entries.lines, .root_base64 = out.root, .totals_hold = summary.adds_up};
}

Result<std::vector<std::string>> check_export(const View& view, const std::string& folder) {
  std::vector<std::string> differences;
  TRY(const auto text, read_file(folder + "/entries.jsonl"));
  TRY(const auto json, read_file(folder + "/summary.json"));
  TRY(const auto summary, from_json<ExportSummary>(json));
  TRY(const auto now, entries_of(view));
  auto lines = split(text, '\n');
  if (!lines.empty() && lines.back().empty()) lines.pop_back();
  MerkleTree tree;
  for (const auto& line : lines) tree.add(merkle_leaf(line));
  if (to_base64(tree.root()) != summary.root) {
    differences.push_back("the lines of the export do not give its root: a line was changed");
  }
  const auto here = split(now.text, '\n');
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!std::binary_search(here.begin(), here.end() - 1, lines[i])) {
      differences.push_back("line " + std::to_string(i + 1) + " is not in the case as it is now");
    }
  }
  if (static_cast<std::int64_t>(lines.size()) != now.lines) {
    differences.push_back("the export has " +
                          with_thousands(static_cast<std::int64_t>(lines.size())) +
                          " places, the case " + with_thousands(now.lines));
  }
  return differences;
}

}  // namespace winnow::store
