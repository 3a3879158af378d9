// SPDX-License-Identifier: AGPL-3.0-or-later
// ECMA-376 (SpreadsheetML), with texts in the cells themselves: a shared table of texts would have
// to be kept until the end.
#include <fmt/core.h>

#include "base/zip_writer.h"
#include "search/export_writer.h"

namespace winnow::search {
namespace {

constexpr std::int64_t rows_per_sheet = 1'048'576;
constexpr std::size_t cell_max = 32'767;  // UTF-16 units.
constexpr std::string_view xml_head = R"(<?xml version="1.0" encoding="UTF-8" standalone="yes"?>)";
constexpr std::string_view main_schema =
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
constexpr std::string_view relation_schema =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_schema =
    "http://schemas.openxmlformats.org/package/2006/relationships";

// Control characters are no XML; "_x0007_" is how the format writes them.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '&') {
      out += "&amp;";
    } else if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (byte < 0x20 && c != '\n' && c != '\t') {
      out += fmt::format("_x{:04X}_", byte);
    } else {
      out += c;
    }
  }
  // The two noncharacters that are valid UTF-8 and no XML.
  for (const std::string_view none : {"\xEF\xBF\xBE", "\xEF\xBF\xBF"}) {
    for (auto at = out.find(none); at != std::string::npos; at = out.find(none, at)) {
      out.replace(at, none.size(), "\xEF\xBF\xBD");
    }
  }
  return out;
}

// A program for tables refuses the whole file for one cell that is too long.
std::string fitting(const std::string& text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if ((byte & 0xC0U) == 0x80U) continue;
    units += byte >= 0xF0 ? 2 : 1;
    if (units >= cell_max) return text.substr(0, at) + "\u2026";
  }
  return text;
}

std::string text_cell(const std::string& text) {
  return R"(<c t="inlineStr"><is><t xml:space="preserve">)" + escaped(fitting(text)) +
         "</t></is></c>";
}

class XlsxWriter : public ExportWriter {
 public:
  explicit XlsxWriter(ExportWrite write) : zip_(std::move(write)) {}

  bool begin(const ExportAbout& about) override {
    if (!begin_sheet()) return false;
    for (const auto& [name, text] : about) {
      if (!add_row(text_cell(name) + text_cell(text))) return false;
    }
    return end_sheet();
  }
  bool row(const ExportRow& row) override {
    if (rows_ == rows_per_sheet && !end_sheet()) return false;
    if (rows_ == 0 && !begin_table()) return false;
    std::string cells;
    for (const Cell& cell : export_cells(row)) {
      if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        cells += "<c><v>" + std::to_string(*number) + "</v></c>";
      } else {
        cells += text_cell(std::get<std::string>(cell));
      }
    }
    return add_row(cells);
  }
  bool end() override {
    if (sheets_ == 1 && !begin_table()) return false;
    if (rows_ > 0 && !end_sheet()) return false;
    return member("xl/workbook.xml", workbook()) &&
           member("xl/_rels/workbook.xml.rels", workbook_relations()) &&
           member(
               "_rels/.rels",
               fmt::format(R"({}<Relationships xmlns="{}"><Relationship Id="r1" )"
                           R"(Type="{}/officeDocument" Target="xl/workbook.xml"/></Relationships>)",
                           xml_head, package_schema, relation_schema)) &&
           member("[Content_Types].xml", content_types()) && zip_.finish();
  }

 private:
  bool member(const std::string& name, const std::string& content) {
    return zip_.begin(name) && zip_.add(content) && zip_.end();
  }
  bool begin_sheet() {
    ++sheets_;
    rows_ = 0;
    return zip_.begin(fmt::format("xl/worksheets/sheet{}.xml", sheets_)) &&
           zip_.add(fmt::format(R"({}<worksheet xmlns="{}"><sheetData>)", xml_head, main_schema));
  }
  bool begin_table() {
    if (!begin_sheet()) return false;
    std::string cells;
    for (const auto& column : export_columns()) cells += text_cell(column);
    return add_row(cells);
  }
  bool add_row(const std::string& cells) {
    ++rows_;
    return zip_.add("<row>" + cells + "</row>\n");
  }
  bool end_sheet() {
    rows_ = 0;
    return zip_.add("</sheetData></worksheet>") && zip_.end();
  }
  static std::string sheet_name(int sheet) {
    if (sheet == 1) return "about";
    return sheet == 2 ? "results" : fmt::format("results {}", sheet - 1);
  }
  std::string workbook() const {
    std::string text = fmt::format(R"({}<workbook xmlns="{}" xmlns:r="{}"><sheets>)", xml_head,
                                   main_schema, relation_schema);
    // Results first: they are what opens.
    for (int i = 0; i < sheets_; ++i) {
      const int sheet = i + 1 < sheets_ ? i + 2 : 1;
      text += fmt::format(R"(<sheet name="{}" sheetId="{}" r:id="r{}"/>)", sheet_name(sheet), sheet,
                          sheet);
    }
    return text + "</sheets></workbook>";
  }
  std::string workbook_relations() const {
    std::string text = fmt::format(R"({}<Relationships xmlns="{}">)", xml_head, package_schema);
    for (int sheet = 1; sheet <= sheets_; ++sheet) {
      text += fmt::format(
          R"(<Relationship Id="r{0}" Type="{1}/worksheet" Target="worksheets/sheet{0}.xml"/>)",
          sheet, relation_schema);
    }
    return text + "</Relationships>";
  }
  std::string content_types() const {
    constexpr std::string_view sheet_type =
        "application/vnd.openxmlformats-officedocument.spreadsheetml";
    std::string text =
        fmt::format(R"({0}<Types xmlns="{1}/content-types"><Default Extension="rels" )"
                    R"(ContentType="{2}.relationships+xml"/>)"
                    R"(<Override PartName="/xl/workbook.xml" ContentType="{3}.sheet.main+xml"/>)",
                    xml_head, "http://schemas.openxmlformats.org/package/2006",
                    "application/vnd.openxmlformats-package", sheet_type);
    for (int sheet = 1; sheet <= sheets_; ++sheet) {
      text += fmt::format(
          R"(<Override PartName="/xl/worksheets/sheet{}.xml" ContentType="{}.worksheet+xml"/>)",
          sheet, sheet_type);
    }
    return text + "</Types>";
  }

  ZipWriter zip_;
  int sheets_ = 0;
  std::int64_t rows_ = 0;
};

}  // namespace

std::unique_ptr<ExportWriter> xlsx_writer(ExportWrite write) {
  return std::make_unique<XlsxWriter>(std::move(write));
}

}  // namespace winnow::search
