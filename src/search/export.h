// SPDX-License-Identifier: AGPL-3.0-or-later
// search/export.h: all results of a query as a file, however many they are.
//
// In:     a query, its filters and order; what the case says of itself and of its documents.
// Out:    pieces of CSV, JSON or XLSX through `write`; a row a page (or a document, by
//         `ask.group`).
// Fails:  as the index does; out_of_date if the index changed while rows were written. A client
//         that went away (`write` says false) is no failure.
// Holds:  every row that search() counts is there; query, level, time, generation, totals and "not
//         searched" stand in the file; cells are texts or numbers and never formulas.
// Cost:   16 bytes of memory a match; the texts of one page at a time.
// From:   ledger.md 18 H5, H9, H14; web.md 2.2 (formula injection).
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "search/index.h"

namespace winnow::search {

enum class ExportFormat { csv, json, xlsx };
std::string_view content_type(ExportFormat format);
std::string_view extension(ExportFormat format);  // With its dot.

struct ExportWish {
  Query query{};
  std::string typed{};  // The query as a person wrote it.
  Level level = Level::forms;
  Ask ask{};  // `first` and `count` are not asked.
  ExportFormat format = ExportFormat::json;
  std::string not_searched{};  // The sentence under every list.
  std::string case_name{};
  std::string journal_root{};  // The state of the case that answered.
  std::string time{};
  std::function<std::string(std::int64_t document)> sha256_of{};
};

using ExportWrite = std::function<bool(std::string_view)>;

Result<> export_results(const SearchIndex& index, const ExportWish& wish, const ExportWrite& write);

}  // namespace winnow::search
