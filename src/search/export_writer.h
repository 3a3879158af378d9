// SPDX-License-Identifier: AGPL-3.0-or-later
// search/export_writer.h: one format of an export: what stands at its head, its rows, its end.
//
// Holds:  each call is false once nobody listens; then nothing more is written.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "search/export.h"

namespace winnow::search {

// Pairs of a name and a text, in the order in which people read them.
using ExportAbout = std::vector<std::pair<std::string, std::string>>;

struct ExportRow {
  Hit hit{};
  std::string sha256{};
};

// The columns of a table, and a row's cells in that order.
using Cell = std::variant<std::string, std::int64_t>;
const std::vector<std::string>& export_columns();
std::vector<Cell> export_cells(const ExportRow& row);
// The passages of a hit as one text, " ... " between them.
std::string passages_of(const Hit& hit);
// Programs for tables run cells that begin so.
bool begins_like_a_formula(std::string_view text);

class ExportWriter {
 public:
  virtual ~ExportWriter() = default;
  virtual bool begin(const ExportAbout& about) = 0;
  virtual bool row(const ExportRow& row) = 0;
  virtual bool end() = 0;
};

std::unique_ptr<ExportWriter> csv_writer(ExportWrite write);
std::unique_ptr<ExportWriter> json_writer(ExportWrite write);
std::unique_ptr<ExportWriter> xlsx_writer(ExportWrite write);

}  // namespace winnow::search
