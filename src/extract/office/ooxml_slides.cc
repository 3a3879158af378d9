// SPDX-License-Identifier: AGPL-3.0-or-later
#include <map>
#include <vector>

#include "extract/office/ooxml.h"
#include "extract/office/ooxml_parts.h"
#include "extract/office/slide_comments.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "ooxml reader 1";

// Parts of the slides in show order; "" for one that has no part.
std::vector<std::string> slides_in_order(ZipParts& parts) {
  const std::string part = "ppt/presentation.xml";
  const auto relations = relations_of(parts, part);
  const std::string text = parts.read(part);
  std::vector<std::string> slides;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start || xml.name() != "sldId") continue;
    const auto found = relations.find(xml.attribute("r:id"));
    slides.push_back(found == relations.end() ? "" : found->second.target);
  }
  parts.note_state(xml, part);
  return slides;
}

bool is_hidden_slide(ZipParts& parts, const std::string& slide) {
  const std::string text = parts.read(slide);
  XmlScanner xml(text);
  while (xml.next() == XmlEvent::text) {
  }
  const std::string show = xml.attribute("show");
  return show == "0" || show == "false";
}

using Authors = std::map<std::string, std::string>;

void read_slide(ZipParts& parts, const std::string& slide, const Authors& authors,
                PageWriter& writer, Sink& sink) {
  add_drawing_text(parts, slide, writer);
  for (const auto& [id, relation] : relations_of(parts, slide)) {
    if (relation.is_external) continue;
    if (relation.type == "notesSlide" || relation.type == "diagramData" ||
        relation.type == "chart") {
      add_drawing_text(parts, relation.target, writer);
    } else if (relation.type == "comments") {
      add_slide_comments(parts, relation.target, authors, writer, sink);
    }
  }
}

}  // namespace

Done read_pptx(const Input& input, const Job& job, Sink& sink) {
  ZipParts parts(input.bytes, job, sink, std::string(reader_name));
  PageWriter writer(job, sink, PageKind::slide, std::string(reader_name));
  std::vector<std::string> slides = slides_in_order(parts);
  const auto declared = static_cast<std::int64_t>(slides.size());
  if (slides.empty()) slides = parts.names("ppt/slides/slide", ".xml");
  const Authors authors = comment_authors(parts);
  std::int64_t found = 0;
  std::int64_t number = 0;
  for (const std::string& slide : slides) {
    ++number;
    if (!parts.has(slide)) {
      parts.lose("member_missing", std::to_string(number), "the slide is not in the file");
      continue;
    }
    ++found;
    writer.begin_part(std::to_string(number), is_hidden_slide(parts, slide));
    const std::int64_t before = writer.pages();
    read_slide(parts, slide, authors, writer, sink);
    writer.end_page();
    if (writer.pages() == before) writer.end_page_even_if_empty();
  }
  sink.count({.what = "slides",
              .declared = declared,
              .declared_by = "ppt/presentation.xml",
              .found = found,
              .missing = declared > found ? declared - found : 0});
  tell_properties(parts, sink);
  hand_on_embedded(parts, job, sink, "ppt");
  return ended(writer, std::string(reader_name), parts.loss());
}

}  // namespace winnow::extract
