// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/epub.h"

#include <array>
#include <map>
#include <vector>

#include "base/text.h"
#include "extract/html.h"
#include "extract/office/xml_scanner.h"
#include "extract/office/zip_parts.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "epub reader 1";

struct Package {
  std::string folder{};                        // With its slash, or "".
  std::map<std::string, std::string> items{};  // Id -> part.
  std::vector<std::string> spine{};            // Ids.
  std::vector<std::string> pictures{};
};

std::string package_part(ZipParts& parts) {
  const std::string text = parts.read("META-INF/container.xml");
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event == XmlEvent::start && xml.name() == "rootfile") return xml.attribute("full-path");
  }
  const std::vector<std::string> packages = parts.names("", ".opf");
  return packages.empty() ? "" : packages.front();
}

void tell_property(XmlScanner& xml, Sink& sink) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 8> keys = {
      {{"title", "title"},
       {"creator", "author"},
       {"language", "language"},
       {"publisher", "publisher"},
       {"date", "created"},
       {"description", "comment"},
       {"identifier", "identifier"},
       {"subject", "subject"}}};
  const std::string name(xml.name());
  for (const auto& [element, key] : keys) {
    if (name == element) tell(sink, std::string(key), xml.inner_text(), "opf " + name);
  }
}

Package read_package(ZipParts& parts, Sink& sink) {
  Package package;
  const std::string part = package_part(parts);
  package.folder = part.substr(0, part.rfind('/') + 1);
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start) continue;
    if (xml.name() == "item") {
      const std::string target = package.folder + xml.attribute("href");
      package.items[xml.attribute("id")] = target;
      if (xml.attribute("media-type").starts_with("image/")) package.pictures.push_back(target);
    } else if (xml.name() == "itemref") {
      package.spine.push_back(xml.attribute("idref"));
    } else {
      tell_property(xml, sink);
    }
  }
  parts.note_state(xml, part);
  return package;
}

}  // namespace

Done read_epub(const Input& input, const Job& job, Sink& sink) {
  ZipParts parts(input.bytes, job, sink, std::string(reader_name));
  PageWriter writer(job, sink, PageKind::page, std::string(reader_name));
  Package package = read_package(parts, sink);
  std::int64_t found = 0;
  for (const std::string& id : package.spine) {
    const std::string& part = package.items[id];
    if (!parts.has(part)) {
      parts.lose("member_missing", part.empty() ? id : part, "a chapter is not in the file");
      continue;
    }
    ++found;
    writer.begin_part(part.substr(package.folder.size()));
    strip_html(to_valid_utf8(parts.read(part)), part, writer, sink);
  }
  writer.end_page();
  const auto declared = static_cast<std::int64_t>(package.spine.size());
  sink.count({.what = "chapters",
              .declared = declared,
              .declared_by = "spine",
              .found = found,
              .missing = declared - found});
  for (const std::string& picture : package.pictures) {
    parts.hand_on(picture, ChildKind::image, "epub");
  }
  return ended(writer, std::string(reader_name), parts.loss());
}

}  // namespace winnow::extract
