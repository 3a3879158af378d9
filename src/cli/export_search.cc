// SPDX-License-Identifier: AGPL-3.0-or-later
#include <array>
#include <iostream>
#include <utility>

#include "cli/new_file.h"
#include "cli/search.h"
#include "search/export.h"
#include "store/documents.h"
#include "store/journal.h"
#include "store/ledger.h"

namespace winnow::cli {
namespace {

using search::ExportFormat;
constexpr std::array<std::pair<const char*, ExportFormat>, 3> formats{
    {{"--csv", ExportFormat::csv}, {"--json", ExportFormat::json}, {"--xlsx", ExportFormat::xlsx}}};

Result<> fill(search::ExportWish& wish, const SearchParts& parts) {
  TRY(const auto counted, store::not_searched(parts.view, {}));
  TRY(const auto index, parts.index.state());
  TRY(const auto journal, store::verify_journal(parts.view.database()));
  wish.not_searched = store::sentence_of(counted, index.records_without_text);
  wish.journal_root = journal.root_hex;
  wish.case_name = parts.open_case.name();
  wish.time = to_text(parts.clock.now());
  wish.sha256_of = [&parts](std::int64_t document) {
    const auto head = store::load_head(parts.view, document);
    return head ? head->sha256_hex : "";
  };
  return {};
}

Result<> export_to(search::ExportWish& wish, const SearchParts& parts, const std::string& path) {
  TRY_VOID(fill(wish, parts));
  TRY(auto file, NewFile::make(path));
  Result<> written;
  TRY_VOID(search::export_results(parts.index, wish, [&](std::string_view piece) {
    written = file.add(piece);
    return written.has_value();
  }));
  if (written) file.keep();
  return written;
}

}  // namespace

bool wants_export(const Words& words) {
  return words.has("--csv") || words.has("--json") || words.has("--xlsx");
}

int export_search(const search::ParsedQuery& parsed, const SearchParts& parts, const Words& words) {
  for (const auto& [option, format] : formats) {
    if (!words.has(option)) continue;
    search::ExportWish wish{.query = parsed.query,
                            .typed = words.things[1],
                            .level = parsed.query.level,
                            .ask = {.group = search::Grouping::page},
                            .format = format};
    const std::string path = words.value(option);
    const auto done = export_to(wish, parts, path);
    if (!done) return failed("export to " + path, done.error());
    if (path != "-")
      std::cerr << "results written to " << path << "\n" << wish.not_searched << "\n";
  }
  return status_done;
}

}  // namespace winnow::cli
