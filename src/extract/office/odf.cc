// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/odf.h"

#include <array>
#include <utility>

#include "base/text.h"
#include "extract/office/odf_flow.h"
#include "extract/office/xml_scanner.h"
#include "extract/office/zip_parts.h"
#include "extract/page_writer.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "odf reader 1";

constexpr std::array<std::pair<std::string_view, std::string_view>, 12> property_keys = {
    {{"title", "title"},
     {"initial-creator", "author"},
     {"creator", "last_author"},
     {"creation-date", "created"},
     {"date", "modified"},
     {"print-date", "printed"},
     {"printed-by", "printed_by"},
     {"subject", "subject"},
     {"description", "comment"},
     {"keyword", "keywords"},
     {"generator", "application"},
     {"editing-cycles", "revision"}}};

void tell_meta(std::string_view text, Sink& sink) {
  bool inside = false;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::text && xml.name() == "meta") inside = event == XmlEvent::start;
    if (!inside || event != XmlEvent::start) continue;
    const std::string name(xml.name());
    if (name == "user-defined") {
      const std::string field = xml.attribute("name");
      tell(sink, "custom", field + ": " + xml.inner_text(), "meta.xml " + field);
    } else if (name == "template") {
      tell(sink, "template", xml.attribute("href"), "meta.xml template");
    }
    for (const auto& [element, key] : property_keys) {
      if (name == element) tell(sink, std::string(key), xml.inner_text(), "meta.xml " + name);
    }
  }
}

void hand_on_embedded(ZipParts& parts, Sink& sink) {
  std::int64_t found = 0;
  for (const std::string& name : parts.names("", "")) {
    const bool picture = name.starts_with("Pictures/") || name.starts_with("media/") ||
                         name.starts_with("Thumbnails/");
    const bool object = name.starts_with("Object") && name.find(".xml") == std::string::npos;
    const bool macro = name.starts_with("Basic/") && name.find("script-l") == std::string::npos;
    if (!picture && !object && !macro) continue;
    ++found;
    const ChildKind kind = macro    ? ChildKind::macro
                           : object ? ChildKind::embedded_object
                                    : ChildKind::image;
    parts.hand_on(name, kind, "odf");
  }
  sink.count({.what = "attachments", .found = found});
}

void count_parts(const OdfFlow& flow, Sink& sink) {
  if (flow.sheets() > 0) sink.count({.what = "sheets", .found = flow.sheets()});
  if (flow.slides() > 0) sink.count({.what = "slides", .found = flow.slides()});
}

}  // namespace

Done read_odf(const Input& input, const Job& job, Sink& sink) {
  ZipParts parts(input.bytes, job, sink, std::string(reader_name));
  const std::string manifest = parts.read("META-INF/manifest.xml");
  if (manifest.find("encryption-data") != std::string::npos) {
    return {.outcome = Outcome::locked,
            .reason = "password_missing",
            .reader = std::string(reader_name)};
  }
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  if (!parts.has("content.xml")) {
    parts.lose("member_missing", "content.xml", "the body of the document is missing");
  }
  const std::string content = parts.read("content.xml");
  XmlScanner xml(content);
  OdfFlow flow(writer, sink);
  flow.read(xml, "body");
  parts.note_state(xml, "content.xml");
  count_parts(flow, sink);
  writer.set_kind(PageKind::text);
  writer.begin_part("headers and footers");
  const std::string styles = parts.read("styles.xml");
  XmlScanner style_xml(styles);
  OdfFlow(writer, sink).read(style_xml, "master-styles");
  parts.note_state(style_xml, "styles.xml");
  for (const std::string& name : parts.names("Object", "content.xml")) {
    writer.begin_part(name.substr(0, name.find('/')));
    const std::string object = parts.read(name);
    XmlScanner object_xml(object);
    OdfFlow(writer, sink).read(object_xml, "body");
  }
  writer.end_page();
  tell_meta(parts.read("meta.xml"), sink);
  hand_on_embedded(parts, sink);
  return ended(writer, std::string(reader_name), parts.loss());
}

Done read_flat_odf(const Input& input, const Job& job, Sink& sink) {
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  XmlScanner xml(input.bytes);
  OdfFlow flow(writer, sink);
  flow.read(xml, "body");
  writer.end_page();
  count_parts(flow, sink);
  tell_meta(input.bytes, sink);
  return ended(writer, std::string(reader_name), xml.is_cut() ? "truncated" : "");
}

}  // namespace winnow::extract
