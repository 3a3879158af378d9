// SPDX-License-Identifier: AGPL-3.0-or-later
#include <set>

#include "base/text.h"
#include "extract/office/ooxml.h"
#include "extract/office/ooxml_parts.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "ooxml reader 1";

class WordFlow {
 public:
  WordFlow(const std::string& part, PageWriter& writer, Sink& sink)
      : part_(part), writer_(writer), sink_(sink) {}

  void read(XmlScanner& xml) {
    for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
      if (event == XmlEvent::start) open(xml);
      if (event == XmlEvent::end) close(xml.name());
      if (writer_.is_full()) break;
    }
    writer_.end_line();
  }

 private:
  void open(XmlScanner& xml) {
    const std::string_view name = xml.name();
    if (name == "t" || name == "delText") {
      const bool is_deleted = deleted_ > 0 || name == "delText";
      writer_.add(xml.inner_text(),
                  (is_deleted ? WordFlag::deleted : 0) | (is_hidden_ ? WordFlag::hidden : 0));
    } else if (name == "del" || name == "moveFrom" || name == "ins") {
      if (name != "ins") ++deleted_;
      tell_author(xml, "change_author");
    } else if (name == "Fallback" || name == "pPrChange" || name == "rPrChange") {
      xml.skip_element();
    } else if (name == "instrText") {
      tell(sink_, "field_code", xml.inner_text(), part_);
    } else if (name == "fldSimple") {
      tell(sink_, "field_code", xml.attribute("instr"), part_);
    } else if (name == "r") {
      is_in_run_ = true;
      is_hidden_ = false;
    } else if (name == "comment") {
      writer_.add_line("[Comment " + xml.attribute("author") + " " + xml.attribute("date") + "]");
      tell_author(xml, "comment_author");
    } else {
      open_mark(xml);
    }
  }

  void open_mark(const XmlScanner& xml) {
    const std::string_view name = xml.name();
    if ((name == "vanish" || name == "webHidden") && is_in_run_) {
      const std::string value = xml.attribute("val");
      is_hidden_ = is_hidden_ || !(value == "0" || value == "false" || value == "off");
    } else if (name == "tab" && is_in_run_) {
      writer_.add("\t");
    } else if (name == "br" || name == "cr" || name == "txbxContent") {
      writer_.end_line();
    } else if (name == "noBreakHyphen") {
      writer_.add("-");
    } else if (name == "tc") {
      ++cells_;
    }
  }

  void close(std::string_view name) {
    if (name == "p") {
      // The paragraphs of a cell stay on the line of their row.
      if (cells_ > 0) {
        writer_.add(" ");
      } else {
        writer_.end_line();
      }
    } else if (name == "tc") {
      if (cells_ > 0) --cells_;
      writer_.add("\t");
    } else if (name == "tr") {
      writer_.end_line();
    } else if (name == "r") {
      is_in_run_ = false;
      is_hidden_ = false;
    } else if ((name == "del" || name == "moveFrom") && deleted_ > 0) {
      --deleted_;
    }
  }

  void tell_author(const XmlScanner& xml, const std::string& key) {
    const std::string author = xml.attribute("author");
    if (author.empty() || !told_.insert(key + author).second) return;
    tell(sink_, key, author, part_ + " " + xml.attribute("date"));
  }

  const std::string& part_;
  PageWriter& writer_;
  Sink& sink_;
  std::set<std::string> told_{};
  int deleted_ = 0;
  int cells_ = 0;
  bool is_in_run_ = false;
  bool is_hidden_ = false;
};

void read_part(ZipParts& parts, const std::string& part, PageWriter& writer, Sink& sink) {
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  WordFlow(part, writer, sink).read(xml);
  parts.note_state(xml, part);
}

std::string main_part(ZipParts& parts) {
  for (const auto& [id, relation] : relations_of(parts, "")) {
    if (relation.type == "officeDocument" && parts.has(relation.target)) return relation.target;
  }
  return "word/document.xml";
}

}  // namespace

Done read_docx(const Input& input, const Job& job, Sink& sink) {
  ZipParts parts(input.bytes, job, sink, std::string(reader_name));
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  const std::string body = main_part(parts);
  if (!parts.has(body)) parts.lose("member_missing", body, "the body of the document is missing");
  read_part(parts, body, writer, sink);
  for (const std::string_view kind : {"header", "footer", "footnotes", "endnotes", "comments"}) {
    for (const std::string& part : parts.names("word/" + std::string(kind), ".xml")) {
      if (part.find("Ids") != std::string::npos || part.find("Ext") != std::string::npos) continue;
      writer.begin_part(std::string(kind));
      read_part(parts, part, writer, sink);
    }
  }
  for (const std::string_view folder : {"word/diagrams/data", "word/charts/chart"}) {
    for (const std::string& part : parts.names(folder, ".xml")) {
      writer.begin_part("drawing");
      add_drawing_text(parts, part, writer);
    }
  }
  writer.end_page();
  for (const auto& [id, relation] : relations_of(parts, body)) {
    // A whole document in another format that is shown as part of the text.
    if (relation.type == "aFChunk") parts.hand_on(relation.target, ChildKind::inline_part, "ooxml");
  }
  tell_properties(parts, sink);
  hand_on_embedded(parts, job, sink, "word");
  return ended(writer, std::string(reader_name), parts.loss());
}

}  // namespace winnow::extract
