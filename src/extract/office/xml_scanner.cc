// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/xml_scanner.h"

#include <array>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace winnow::extract {
namespace {

constexpr std::string_view white = " \t\r\n";
constexpr std::size_t entity_bytes_max = 12;

std::string_view local_part(std::string_view name) {
  const std::size_t colon = name.rfind(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// 0 if the digits name no character.
char32_t numeric_entity(std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  std::uint32_t value = 0;
  for (const char c : lower_ascii(digits)) {
    const std::size_t digit = std::string_view("0123456789abcdef").find(c);
    if (digit >= (hex ? 16U : 10U) || value > 0x10FFFF) return 0;
    value = value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit);
  }
  const bool known = value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000);
  return known ? value : 0;
}

char32_t entity(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, char32_t>, 5> known = {
      {{"amp", '&'}, {"lt", '<'}, {"gt", '>'}, {"quot", '"'}, {"apos", '\''}}};
  if (name.starts_with('#')) return numeric_entity(name.substr(1));
  for (const auto& [text, value] : known) {
    if (text == name) return value;
  }
  return 0;
}

}  // namespace

std::string decode_xml_entities(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t mark = raw.find('&');
    out += raw.substr(0, mark);
    if (mark == std::string_view::npos) break;
    raw.remove_prefix(mark);
    const std::size_t end = raw.substr(0, entity_bytes_max).find(';');
    const char32_t value = end == std::string_view::npos ? 0 : entity(raw.substr(1, end - 1));
    if (value != 0) {
      append_utf8(out, value);
    } else {
      out += '&';
    }
    raw.remove_prefix(value != 0 ? end + 1 : 1);
  }
  return out;
}

void XmlScanner::set_text(std::string_view raw) {
  if (raw.find('&') == std::string_view::npos) {
    text_ = raw;
  } else {
    text_ = decode_xml_entities(raw);
  }
}

XmlEvent XmlScanner::next() {
  if (std::exchange(ends_next_, false)) {
    --open_;
    return XmlEvent::end;
  }
  while (at_ < xml_.size()) {
    if (xml_[at_] != '<') {
      const std::size_t end = std::min(xml_.find('<', at_), xml_.size());
      set_text(xml_.substr(at_, end - at_));
      at_ = end;
      return XmlEvent::text;
    }
    if (xml_.substr(at_).starts_with("<![CDATA[")) {
      const std::size_t end = std::min(xml_.find("]]>", at_), xml_.size());
      text_ = xml_.substr(at_ + 9, end < at_ + 9 ? 0 : end - at_ - 9);
      at_ = std::min(end + 3, xml_.size());
      return XmlEvent::text;
    }
    if (!pass_declaration()) return read_tag();
  }
  is_cut_ = is_cut_ || open_ > 0;
  return XmlEvent::finish;
}

// Comments, instructions and document types. False: an ordinary tag stands here.
bool XmlScanner::pass_declaration() {
  const std::string_view rest = xml_.substr(at_);
  std::size_t end = 0;
  if (rest.starts_with("<!--")) {
    end = rest.find("-->", 4);
    if (end != std::string_view::npos) end += 2;
  } else if (rest.starts_with("<?")) {
    end = rest.find("?>", 2);
    if (end != std::string_view::npos) end += 1;
  } else if (rest.starts_with("<!")) {
    end = rest.find_first_of("[>");
    if (end != std::string_view::npos && rest[end] == '[') {
      end = rest.find(']', end);
      if (end != std::string_view::npos) end = rest.find('>', end);
    }
    if (lower_ascii(rest.substr(0, 9)) == "<!doctype") doctype_ = rest.substr(0, end);
  } else {
    return false;
  }
  is_cut_ = is_cut_ || end == std::string_view::npos;
  at_ = end == std::string_view::npos ? xml_.size() : at_ + end + 1;
  return true;
}

XmlEvent XmlScanner::read_tag() {
  std::size_t end = at_ + 1;
  char quote = 0;
  for (; end < xml_.size(); ++end) {
    const char c = xml_[end];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '>') {
      break;
    }
  }
  if (end >= xml_.size()) {
    is_cut_ = true;
    at_ = xml_.size();
    return XmlEvent::finish;
  }
  std::string_view tag = xml_.substr(at_ + 1, end - at_ - 1);
  at_ = end + 1;
  if (tag.starts_with('/')) {
    tag.remove_prefix(1);
    name_ = local_part(tag.substr(0, tag.find_first_of(white)));
    attributes_ = {};
    if (open_ > 0) --open_;
    return XmlEvent::end;
  }
  ends_next_ = tag.ends_with('/');
  if (ends_next_) tag.remove_suffix(1);
  const std::size_t name_end = std::min(tag.find_first_of(white), tag.size());
  name_ = local_part(tag.substr(0, name_end));
  attributes_ = tag.substr(name_end);
  ++open_;
  return XmlEvent::start;
}

std::string XmlScanner::attribute(std::string_view wanted) const {
  std::string_view rest = attributes_;
  for (;;) {
    const std::size_t begin = rest.find_first_not_of(white);
    const std::size_t equals = rest.find('=');
    if (begin == std::string_view::npos || equals == std::string_view::npos) return {};
    if (equals < begin) return {};
    const std::string_view name = trim_ascii(rest.substr(begin, equals - begin));
    rest.remove_prefix(equals + 1);
    const std::size_t open = rest.find_first_of("\"'");
    if (open == std::string_view::npos) return {};
    const std::size_t close = rest.find(rest[open], open + 1);
    if (close == std::string_view::npos) return {};
    if (name == wanted || local_part(name) == wanted) {
      return decode_xml_entities(rest.substr(open + 1, close - open - 1));
    }
    rest.remove_prefix(close + 1);
  }
}

std::string XmlScanner::inner_text() {
  std::string inner;
  for (int depth = 1; depth > 0;) {
    const XmlEvent event = next();
    if (event == XmlEvent::finish) break;
    if (event == XmlEvent::start) ++depth;
    if (event == XmlEvent::end) --depth;
    if (event == XmlEvent::text) inner += text_;
  }
  return inner;
}

void XmlScanner::skip_element() {
  for (int depth = 1; depth > 0;) {
    const XmlEvent event = next();
    if (event == XmlEvent::finish) return;
    if (event == XmlEvent::start) ++depth;
    if (event == XmlEvent::end) --depth;
  }
}

}  // namespace winnow::extract
