// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/office.h"

#include <fmt/core.h>

#include "base/text.h"
#include "demo/packing.h"

namespace winnow::demo {
namespace {

constexpr std::string_view xml_head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
constexpr std::string_view relation_types =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
constexpr std::string_view package_relations =
    "http://schemas.openxmlformats.org/package/2006/relationships";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '&') {
      out += "&amp;";
    } else if (letter == '<') {
      out += "&lt;";
    } else if (letter == '>') {
      out += "&gt;";
    } else if (letter == '"') {
      out += "&quot;";
    } else {
      out += letter;
    }
  }
  return out;
}

// The two members that say which part of an OOXML package is the main one, of which type.
std::vector<Member> package_of(std::string_view main, std::string_view type,
                               std::string_view more_types) {
  return {{"[Content_Types].xml",
           fmt::format("{}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                       "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
                       "vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                       " ContentType=\"application/xml\"/><Override PartName=\"/{}\" "
                       "ContentType=\"{}\"/>{}</Types>",
                       xml_head, main, type, more_types)},
          {"_rels/.rels", fmt::format("{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" "
                                      "Type=\"{}/officeDocument\" Target=\"{}\"/></Relationships>",
                                      xml_head, package_relations, relation_types, main)}};
}

std::vector<std::string> lines_above_rows(const Piece& piece) {
  Piece above = piece;
  above.rows.clear();
  above.signature.clear();
  return lines_of(above);
}

std::string docx_paragraph(const std::string& text, bool right_to_left) {
  return fmt::format(
      "<w:p><w:pPr>{}</w:pPr><w:r><w:rPr>{}</w:rPr><w:t xml:space=\"preserve\">{}"
      "</w:t></w:r></w:p>",
      right_to_left ? "<w:bidi/>" : "", right_to_left ? "<w:rtl/>" : "", escaped(text));
}

}  // namespace

std::string docx(const Piece& piece) {
  const bool rtl = piece.is_right_to_left();
  std::string body;
  for (const std::string& line : lines_above_rows(piece)) body += docx_paragraph(line, rtl);
  if (!piece.rows.empty()) {
    body += "<w:tbl><w:tblPr/><w:tblGrid/>";
    for (const auto& row : piece.rows) {
      body += "<w:tr>";
      for (const auto& cell : row) body += "<w:tc>" + docx_paragraph(cell, rtl) + "</w:tc>";
      body += "</w:tr>";
    }
    body += "</w:tbl>";
  }
  body += docx_paragraph(piece.signature, rtl);
  std::vector<Member> members = package_of(
      "word/document.xml",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", "");
  members.push_back(
      {"word/document.xml",
       fmt::format("{}<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/"
                   "2006/main\"><w:body>{}<w:sectPr/></w:body></w:document>",
                   xml_head, body)});
  return zip(members);
}

std::string xlsx(const Piece& piece) {
  std::vector<std::vector<std::string>> rows;
  for (const std::string& line : lines_above_rows(piece)) rows.push_back({line});
  rows.insert(rows.end(), piece.rows.begin(), piece.rows.end());
  if (!piece.signature.empty()) rows.push_back({piece.signature});
  std::string body;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    body += fmt::format("<row r=\"{}\">", row + 1);
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      body += fmt::format("<c r=\"{}{}\" t=\"inlineStr\"><is><t>{}</t></is></c>",
                          static_cast<char>('A' + static_cast<int>(column)), row + 1,
                          escaped(rows[row][column]));
    }
    body += "</row>";
  }
  constexpr std::string_view spreadsheet =
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  constexpr std::string_view type = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  std::vector<Member> members =
      package_of("xl/workbook.xml", fmt::format("{}.sheet.main+xml", type),
                 fmt::format("<Override PartName=\"/xl/worksheets/sheet1.xml\" "
                             "ContentType=\"{}.worksheet+xml\"/>",
                             type));
  members.push_back({"xl/workbook.xml",
                     fmt::format("{}<workbook xmlns=\"{}\" xmlns:r=\"{}\"><sheets><sheet "
                                 "name=\"{}\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                                 xml_head, spreadsheet, relation_types,
                                 piece.is_right_to_left() ? "السجل" : "Ledger")});
  members.push_back(
      {"xl/_rels/workbook.xml.rels",
       fmt::format("{}<Relationships xmlns=\"{}\"><Relationship Id=\"rId1\" Type=\"{}/worksheet\" "
                   "Target=\"worksheets/sheet1.xml\"/></Relationships>",
                   xml_head, package_relations, relation_types)});
  members.push_back({"xl/worksheets/sheet1.xml",
                     fmt::format("{}<worksheet xmlns=\"{}\"><sheetData>{}</sheetData></worksheet>",
                                 xml_head, spreadsheet, body)});
  return zip(members);
}

std::string odt(const Piece& piece) {
  constexpr std::string_view type = "application/vnd.oasis.opendocument.text";
  std::string body;
  for (const std::string& line : lines_above_rows(piece)) {
    body += fmt::format("<text:p>{}</text:p>", escaped(line));
  }
  if (!piece.rows.empty()) {
    body += "<table:table>";
    for (const auto& row : piece.rows) {
      body += "<table:table-row>";
      for (const auto& cell : row) {
        body +=
            fmt::format("<table:table-cell><text:p>{}</text:p></table:table-cell>", escaped(cell));
      }
      body += "</table:table-row>";
    }
    body += "</table:table>";
  }
  body += fmt::format("<text:p>{}</text:p>", escaped(piece.signature));
  constexpr std::string_view names = "urn:oasis:names:tc:opendocument:xmlns:";
  return zip(
      {{"mimetype", std::string(type)},
       {"META-INF/manifest.xml",
        fmt::format("{0}<manifest:manifest xmlns:manifest=\"{1}manifest:1.0\"><manifest:file-entry "
                    "manifest:full-path=\"/\" manifest:media-type=\"{2}\"/><manifest:file-entry "
                    "manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>"
                    "</manifest:manifest>",
                    xml_head, names, type)},
       {"content.xml",
        fmt::format("{0}<office:document-content xmlns:office=\"{1}office:1.0\" "
                    "xmlns:text=\"{1}text:1.0\" xmlns:table=\"{1}table:1.0\" "
                    "office:version=\"1.2\"><office:body><office:text>{2}</office:text>"
                    "</office:body></office:document-content>",
                    xml_head, names, body)}});
}

std::string rtf(const Piece& piece) {
  std::string out = "{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0{\\fonttbl{\\f0 Arial;}}\n";
  for (const std::string& line : lines_of(piece)) {
    out += piece.is_right_to_left() ? "\\pard\\rtlpar " : "\\pard ";
    for (std::size_t at = 0; at < line.size();) {
      const CodePoint point = code_point_at(line, at);
      at = point.next;
      if (point.value == '\t') {
        out += "\\tab ";
      } else if (point.value == '{' || point.value == '}' || point.value == '\\') {
        out += fmt::format("\\{}", static_cast<char>(point.value));
      } else if (point.value < 0x80) {
        out += static_cast<char>(point.value);
      } else {
        out += fmt::format("\\u{}?", static_cast<int>(static_cast<std::int16_t>(point.value)));
      }
    }
    out += "\\par\n";
  }
  return out + "}\n";
}

std::string html(const Piece& piece) {
  std::string body;
  for (const std::string& line : lines_above_rows(piece)) {
    body += fmt::format("<p>{}</p>\n", escaped(line));
  }
  if (!piece.rows.empty()) {
    body += "<table>\n";
    for (const auto& row : piece.rows) {
      body += "<tr>";
      for (const auto& cell : row) body += fmt::format("<td>{}</td>", escaped(cell));
      body += "</tr>\n";
    }
    body += "</table>\n";
  }
  return fmt::format(
      "<!DOCTYPE html>\n<html lang=\"{}\" dir=\"{}\"><head><meta charset=\"utf-8\">"
      "<title>{}</title></head><body>\n{}<p>{}</p>\n</body></html>\n",
      piece.is_right_to_left() ? "ar" : "en", piece.is_right_to_left() ? "rtl" : "ltr",
      escaped(piece.title), body, escaped(piece.signature));
}

std::string csv(const Piece& piece) {
  std::string out;
  for (const auto& row : piece.rows) {
    std::string line;
    for (const std::string& cell : row) {
      if (!line.empty()) line += ',';
      line += cell.find(',') == std::string::npos ? cell : '"' + cell + '"';
    }
    out += line + "\r\n";
  }
  return out;
}

}  // namespace winnow::demo
