// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/slide_comments.h"

#include <vector>

#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

struct Remark {
  std::string author{};
  std::string date{};
  std::string text{};
};

Remark opened(const XmlScanner& xml, const std::map<std::string, std::string>& authors) {
  Remark remark;
  const auto author = authors.find(xml.attribute("authorId"));
  if (author != authors.end()) remark.author = author->second;
  remark.date = xml.attribute("created");
  if (remark.date.empty()) remark.date = xml.attribute("dt");
  return remark;
}

void write(const std::vector<Remark>& thread, const std::string& part, PageWriter& writer,
           Sink& sink) {
  for (const Remark& remark : thread) {
    std::string head = "[Comment";
    if (!remark.author.empty()) head += " " + remark.author;
    if (!remark.date.empty()) head += " " + remark.date;
    writer.add_line(head + "]");
    writer.add_line(remark.text);
    tell(sink, "comment_author", remark.author, part);
  }
}

}  // namespace

std::map<std::string, std::string> comment_authors(ZipParts& parts) {
  std::map<std::string, std::string> authors;
  for (const char* part : {"ppt/commentAuthors.xml", "ppt/authors.xml"}) {
    const std::string text = parts.read(part);
    XmlScanner xml(text);
    for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
      const bool is_author = xml.name() == "cmAuthor" || xml.name() == "author";
      if (event == XmlEvent::start && is_author)
        authors[xml.attribute("id")] = xml.attribute("name");
    }
    parts.note_state(xml, part);
  }
  return authors;
}

void add_slide_comments(ZipParts& parts, const std::string& part,
                        const std::map<std::string, std::string>& authors, PageWriter& writer,
                        Sink& sink) {
  const std::string text = parts.read(part);
  // A comment and its answers: in a threaded one they stand before its own text.
  std::vector<Remark> thread;
  bool in_answer = false;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    const std::string_view name = xml.name();
    if (event == XmlEvent::start && (name == "cm" || name == "reply")) {
      in_answer = name == "reply";
      thread.push_back(opened(xml, authors));
    } else if (event == XmlEvent::start && (name == "t" || name == "text") && !thread.empty()) {
      (in_answer ? thread.back() : thread.front()).text += xml.inner_text();
    } else if (event == XmlEvent::end && name == "p" && !thread.empty()) {
      (in_answer ? thread.back() : thread.front()).text += '\n';
    } else if (event == XmlEvent::end && name == "reply") {
      in_answer = false;
    } else if (event == XmlEvent::end && name == "cm") {
      write(thread, part, writer, sink);
      thread.clear();
    }
  }
  write(thread, part, writer, sink);
  parts.note_state(xml, part);
}

}  // namespace winnow::extract
