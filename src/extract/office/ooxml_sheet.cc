// SPDX-License-Identifier: AGPL-3.0-or-later
#include <cstdlib>
#include <vector>

#include "base/text.h"
#include "extract/csv.h"
#include "extract/office/ooxml.h"
#include "extract/office/ooxml_parts.h"
#include "extract/office/sheet_styles.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "ooxml reader 1";

struct SheetEntry {
  std::string name{};
  std::string part{};
  bool hidden = false;
};

struct Workbook {
  std::vector<SheetEntry> sheets{};
  std::vector<std::string> strings{};
  std::vector<bool> dates{};
  bool from_1904 = false;
};

std::string text_of_string_item(XmlScanner& xml, std::string_view end_name) {
  std::string text;
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event == XmlEvent::end && xml.name() == end_name) break;
    if (event != XmlEvent::start) continue;
    if (xml.name() == "rPh") {
      xml.skip_element();
    } else if (xml.name() == "t") {
      text += xml.inner_text();
    }
  }
  return text;
}

std::vector<std::string> shared_strings(ZipParts& parts) {
  const std::string text = parts.read("xl/sharedStrings.xml");
  std::vector<std::string> strings;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event == XmlEvent::start && xml.name() == "si") {
      strings.push_back(text_of_string_item(xml, "si"));
    }
  }
  parts.note_state(xml, "xl/sharedStrings.xml");
  return strings;
}

// Where no relationship leads to a sheet, the parts are taken in the order of their numbers.
void find_lost_sheets(const ZipParts& parts, Workbook& book) {
  for (const SheetEntry& sheet : book.sheets) {
    if (parts.has(sheet.part)) return;
  }
  const std::vector<std::string> names = parts.names("xl/worksheets/sheet", ".xml");
  if (book.sheets.size() < names.size()) book.sheets.resize(names.size());
  for (std::size_t i = 0; i < names.size(); ++i) {
    SheetEntry& sheet = book.sheets[i];
    sheet.part = names[i];
    if (sheet.name.empty()) sheet.name = "sheet " + std::to_string(i + 1);
  }
}

Workbook read_workbook(ZipParts& parts, Sink& sink) {
  Workbook book;
  const std::string part = "xl/workbook.xml";
  const auto relations = relations_of(parts, part);
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start) continue;
    if (xml.name() == "sheet") {
      SheetEntry sheet{.name = xml.attribute("name")};
      const std::string state = xml.attribute("state");
      sheet.hidden = state == "hidden" || state == "veryHidden";
      const auto found = relations.find(xml.attribute("id"));
      if (found != relations.end()) sheet.part = found->second.target;
      if (sheet.hidden) tell(sink, "hidden_sheet", sheet.name, part + " " + state);
      book.sheets.push_back(std::move(sheet));
    } else if (xml.name() == "definedName") {
      const std::string name = xml.attribute("name");
      tell(sink, "defined_name", name + " = " + xml.inner_text(), part);
    } else if (xml.name() == "workbookPr") {
      const std::string value = xml.attribute("date1904");
      book.from_1904 = value == "1" || value == "true";
    }
  }
  parts.note_state(xml, part);
  find_lost_sheets(parts, book);
  book.strings = shared_strings(parts);
  book.dates = date_styles(parts.read("xl/styles.xml"));
  return book;
}

class SheetFlow {
 public:
  SheetFlow(const Workbook& book, const std::string& name, PageWriter& writer)
      : book_(book), name_(name), writer_(writer) {}

  void read(XmlScanner& xml) {
    for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
      const std::string_view tag = xml.name();
      if (event == XmlEvent::start && tag == "row") {
        const std::string hidden = xml.attribute("hidden");
        flags_ = hidden == "1" || hidden == "true" ? WordFlag::hidden : 0;
        cells_ = 0;
        column_ = 0;
        const std::string number = xml.attribute("r");
        row_ = number.empty() ? row_ + 1 : std::atoll(number.c_str());
      } else if (event == XmlEvent::start && tag == "c") {
        read_cell(xml);
      } else if (event == XmlEvent::start && (tag == "oddHeader" || tag == "oddFooter" ||
                                              tag == "evenHeader" || tag == "evenFooter")) {
        writer_.add_line(xml.inner_text());
      } else if (event == XmlEvent::end && tag == "row") {
        writer_.end_row();
      }
      if (writer_.is_full()) break;
    }
    writer_.end_line();
  }

  // Cells whose text is not in the table of strings.
  std::int64_t absent_strings() const { return absent_strings_; }

 private:
  void read_cell(XmlScanner& xml) {
    std::string at = xml.attribute("r");
    // Cells may leave out where they stand: then they follow one another.
    if (at.empty()) at = column_name(column_) + std::to_string(row_);
    ++column_;
    const std::string type = xml.attribute("t");
    const std::string style = xml.attribute("s");
    std::string value;
    for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
      if (event == XmlEvent::end && xml.name() == "c") break;
      if (event != XmlEvent::start) continue;
      if (xml.name() == "v") {
        value = shown(xml.inner_text(), type, style);
      } else if (xml.name() == "is") {
        value = text_of_string_item(xml, "is");
      } else if (xml.name() == "f") {
        const std::string formula = xml.inner_text();
        if (!formula.empty()) writer_.add_other(name_ + "!" + at + " =" + formula);
      }
    }
    if (value.empty()) return;
    for (char& c : value) {
      if (c == '\n' || c == '\r') c = ' ';
    }
    if (cells_++ > 0) writer_.add("\t");
    writer_.add_anchored(value, name_ + "!" + at, flags_);
  }

  std::string shown(const std::string& raw, const std::string& type, const std::string& style) {
    if (type == "s") {
      const auto index = static_cast<std::size_t>(std::strtoull(raw.c_str(), nullptr, 10));
      if (index < book_.strings.size()) return book_.strings[index];
      ++absent_strings_;
      return "";
    }
    if (type == "b") return raw == "1" ? "TRUE" : "FALSE";
    const auto xf = static_cast<std::size_t>(std::strtoull(style.c_str(), nullptr, 10));
    if ((type.empty() || type == "n") && xf < book_.dates.size() && book_.dates[xf]) {
      const std::string date = date_of_serial(std::strtod(raw.c_str(), nullptr), book_.from_1904);
      if (!date.empty()) return date;
    }
    return raw;
  }

  const Workbook& book_;
  const std::string& name_;
  PageWriter& writer_;
  std::int64_t flags_ = 0;
  int cells_ = 0;
  std::size_t column_ = 0;
  std::int64_t row_ = 0;
  std::int64_t absent_strings_ = 0;
};

void read_sheet(ZipParts& parts, const Workbook& book, const SheetEntry& sheet, PageWriter& writer,
                Sink& sink) {
  writer.begin_part(sheet.name, sheet.hidden);
  const std::string text = parts.read(sheet.part);
  XmlScanner xml(text);
  SheetFlow flow(book, sheet.name, writer);
  flow.read(xml);
  if (flow.absent_strings() > 0) {
    parts.lose("damaged", sheet.part,
               std::to_string(flow.absent_strings()) + " cells refer to texts that are not there");
  }
  parts.note_state(xml, sheet.part);
  for (const auto& [id, relation] : relations_of(parts, sheet.part)) {
    if (relation.is_external) continue;
    if (relation.type == "comments" || relation.type == "threadedComment") {
      add_comments(parts, relation.target, writer, sink);
    } else if (relation.type == "drawing") {
      add_drawing_text(parts, relation.target, writer);
      for (const auto& [chart_id, chart] : relations_of(parts, relation.target)) {
        if (chart.type == "chart" || chart.type == "diagramData") {
          add_drawing_text(parts, chart.target, writer);
        }
      }
    }
  }
  writer.end_page();
}

// Values kept from other files and from pivot tables: `v` of a cell, or the attribute of an item.
void read_cached(ZipParts& parts, const std::string& part, PageWriter& writer) {
  writer.begin_part(part.substr(part.rfind('/') + 1), true);
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event == XmlEvent::end && (xml.name() == "row" || xml.name() == "r")) writer.end_row();
    if (event != XmlEvent::start) continue;
    std::string value = xml.attribute("v");
    if (xml.name() == "v") value = xml.inner_text();
    if (xml.name() == "sheetName") value = xml.attribute("val");
    if (!value.empty()) writer.add(value + "\t", WordFlag::hidden);
  }
  writer.end_line();
  writer.end_page();
}

}  // namespace

Done read_xlsx(const Input& input, const Job& job, Sink& sink) {
  ZipParts parts(input.bytes, job, sink, std::string(reader_name));
  PageWriter writer(job, sink, PageKind::sheet, std::string(reader_name));
  const Workbook book = read_workbook(parts, sink);
  std::int64_t found = 0;
  for (const SheetEntry& sheet : book.sheets) {
    if (!parts.has(sheet.part)) {
      parts.lose("member_missing", sheet.name, "the sheet is not in the file");
      continue;
    }
    ++found;
    read_sheet(parts, book, sheet, writer, sink);
  }
  for (const std::string_view folder : {"xl/externalLinks/external", "xl/pivotCache/pivot"}) {
    for (const std::string& part : parts.names(folder, ".xml")) read_cached(parts, part, writer);
  }
  const auto declared = static_cast<std::int64_t>(book.sheets.size());
  sink.count({.what = "sheets",
              .declared = declared,
              .declared_by = "xl/workbook.xml",
              .found = found,
              .missing = declared - found});
  if (declared == 0) parts.lose("damaged", "xl/workbook.xml", "no sheet is named");
  tell_properties(parts, sink);
  hand_on_embedded(parts, job, sink, "xl");
  return ended(writer, std::string(reader_name), parts.loss());
}

}  // namespace winnow::extract
