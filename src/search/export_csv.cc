// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/export_writer.h"

namespace winnow::search {
namespace {

// RFC 4180. Programs for tables take a file without the mark as their own charset.
constexpr std::string_view utf8_mark = "\xEF\xBB\xBF";

std::string field(std::string_view text) {
  if (text.find_first_of(",\"\r\n") == std::string_view::npos) return std::string(text);
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + "\"";
}

// The table comes first, so that every program finds its columns in the first line; what is known
// of the export stands under it, each line begun by a word instead of a number.
class CsvWriter : public ExportWriter {
 public:
  explicit CsvWriter(ExportWrite write) : write_(std::move(write)) {}
  bool begin(const ExportAbout& about) override {
    about_ = about;
    std::string line(utf8_mark);
    for (const auto& column : export_columns()) line += field(column) + ",";
    return write_(line + "begins like a formula\r\n");
  }
  bool row(const ExportRow& row) override {
    std::string line;
    std::string marked;
    const auto cells = export_cells(row);
    for (std::size_t i = 0; i < cells.size(); ++i) {
      if (const auto* number = std::get_if<std::int64_t>(&cells[i])) {
        line += std::to_string(*number) + ",";
        continue;
      }
      const auto& text = std::get<std::string>(cells[i]);
      if (begins_like_a_formula(text)) marked += (marked.empty() ? "" : " ") + export_columns()[i];
      line += field(text) + ",";
    }
    return write_(line + field(marked) + "\r\n");
  }
  bool end() override {
    for (const auto& [name, text] : about_) {
      if (!write_("about," + field(name) + "," + field(text) + "\r\n")) return false;
    }
    return true;
  }

 private:
  ExportWrite write_;
  ExportAbout about_{};
};

}  // namespace

std::unique_ptr<ExportWriter> csv_writer(ExportWrite write) {
  return std::make_unique<CsvWriter>(std::move(write));
}

}  // namespace winnow::search
