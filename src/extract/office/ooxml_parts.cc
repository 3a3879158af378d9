// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/ooxml_parts.h"

#include <array>
#include <vector>

#include "base/text.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 20> property_keys = {
    {{"title", "title"},
     {"creator", "author"},
     {"lastModifiedBy", "last_author"},
     {"created", "created"},
     {"modified", "modified"},
     {"lastPrinted", "printed"},
     {"subject", "subject"},
     {"description", "comment"},
     {"keywords", "keywords"},
     {"category", "category"},
     {"revision", "revision"},
     {"language", "language"},
     {"Application", "application"},
     {"AppVersion", "application_version"},
     {"Company", "company"},
     {"Manager", "manager"},
     {"Template", "template"},
     {"TotalTime", "edit_minutes"},
     {"HyperlinkBase", "link_base"},
     {"contentStatus", "status"}}};

// "ppt/slides" + "../notesSlides/n.xml" -> "ppt/notesSlides/n.xml".
std::string resolve(const std::string& part, const std::string& target) {
  if (target.starts_with('/')) return target.substr(1);
  std::vector<std::string> path = split(part, '/');
  if (!path.empty()) path.pop_back();
  for (const std::string& step : split(target, '/')) {
    if (step == ".." && !path.empty()) {
      path.pop_back();
    } else if (step != "." && step != "..") {
      path.push_back(step);
    }
  }
  std::string joined;
  for (const std::string& step : path) joined += (joined.empty() ? "" : "/") + step;
  return joined;
}

std::string last_word(const std::string& type) { return type.substr(type.rfind('/') + 1); }

void tell_simple_properties(ZipParts& parts, Sink& sink, const std::string& part) {
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start) continue;
    const std::string name(xml.name());
    for (const auto& [element, key] : property_keys) {
      if (name == element) tell(sink, std::string(key), xml.inner_text(), part + " " + name);
    }
  }
}

void tell_custom_properties(ZipParts& parts, Sink& sink) {
  const std::string text = parts.read("docProps/custom.xml");
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start || xml.name() != "property") continue;
    const std::string name = xml.attribute("name");
    tell(sink, "custom", name + ": " + xml.inner_text(), "docProps/custom.xml " + name);
  }
}

}  // namespace

std::map<std::string, Relation> relations_of(ZipParts& parts, const std::string& part) {
  const std::size_t slash = part.rfind('/') + 1;
  const std::string text =
      parts.read(part.substr(0, slash) + "_rels/" + part.substr(slash) + ".rels");
  std::map<std::string, Relation> relations;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (event != XmlEvent::start || xml.name() != "Relationship") continue;
    Relation one;
    one.is_external = xml.attribute("TargetMode") == "External";
    one.target = xml.attribute("Target");
    if (!one.is_external) one.target = resolve(part, one.target);
    one.type = last_word(xml.attribute("Type"));
    relations[xml.attribute("Id")] = std::move(one);
  }
  return relations;
}

void tell_properties(ZipParts& parts, Sink& sink) {
  tell_simple_properties(parts, sink, "docProps/core.xml");
  tell_simple_properties(parts, sink, "docProps/app.xml");
  tell_custom_properties(parts, sink);
  for (const std::string& name : parts.names("", ".rels")) {
    const std::string text = parts.read(name);
    XmlScanner xml(text);
    for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
      if (event != XmlEvent::start || xml.attribute("TargetMode") != "External") continue;
      tell(sink, "external_target", xml.attribute("Target"),
           name + " " + last_word(xml.attribute("Type")));
    }
  }
}

void hand_on_embedded(ZipParts& parts, const Job& job, Sink& sink, const std::string& root) {
  std::int64_t found = 0;
  const auto hand_on_all = [&](const std::string& folder, ChildKind kind) {
    for (const std::string& name : parts.names(folder, "")) {
      if (name.ends_with(".rels") || found >= job.limits.entries) continue;
      parts.hand_on(name, kind, "ooxml");
      ++found;
    }
  };
  hand_on_all(root + "/embeddings/", ChildKind::embedded_object);
  hand_on_all(root + "/media/", ChildKind::image);
  hand_on_all(root + "/vbaProject.bin", ChildKind::macro);
  hand_on_all("docProps/thumbnail", ChildKind::image);
  sink.count({.what = "attachments", .found = found});
}

void add_drawing_text(ZipParts& parts, const std::string& part, PageWriter& writer,
                      std::int64_t flags) {
  const std::string text = parts.read(part);
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    const std::string_view name = xml.name();
    if (event == XmlEvent::start) {
      if (name == "Fallback") {
        xml.skip_element();
      } else if (name == "t") {
        writer.add(xml.inner_text(), flags);
      } else if (name == "v") {
        writer.add_line(xml.inner_text(), flags);
      } else if (name == "br") {
        writer.end_line();
      }
    } else if (event == XmlEvent::end) {
      if (name == "tc") writer.add("\t");
      if (name == "p" || name == "tr") writer.end_line();
    }
  }
  writer.end_line();
  parts.note_state(xml, part);
}

void add_comments(ZipParts& parts, const std::string& part, PageWriter& writer, Sink& sink) {
  const std::string text = parts.read(part);
  std::vector<std::string> authors;
  XmlScanner xml(text);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    const std::string_view name = xml.name();
    if (event == XmlEvent::end) {
      if (name == "comment" || name == "threadedComment") writer.end_line();
      continue;
    }
    if (event != XmlEvent::start) continue;
    if (name == "author") {
      authors.push_back(xml.inner_text());
    } else if (name == "comment" || name == "threadedComment") {
      const std::string number = xml.attribute("authorId");
      std::string by;
      for (std::size_t i = 0; i < authors.size(); ++i) {
        if (std::to_string(i) == number) by = authors[i];
      }
      const std::string date = xml.attribute("dT");
      const std::string at = xml.attribute("ref");
      writer.add_line("[" + std::string("Comment ") + at + " " + by + " " + date + "]");
      tell(sink, "comment_author", by, part);
    } else if (name == "rPh") {
      xml.skip_element();
    } else if (name == "t" || name == "text") {
      if (name == "t" || part.find("threaded") != std::string::npos) {
        writer.add(xml.inner_text());
      }
    }
  }
  writer.end_line();
  parts.note_state(xml, part);
}

}  // namespace winnow::extract
