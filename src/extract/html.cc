// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/html.h"

#include <algorithm>
#include <array>
#include <vector>

#include "base/text.h"
#include "extract/charset.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view reader_name = "html reader 1";
constexpr std::string_view white = " \t\r\n\f";
constexpr std::int64_t facts_max = 10'000;

constexpr std::array void_names = {"area"sv,  "base"sv,   "br"sv,    "col"sv,  "embed"sv,
                                   "hr"sv,    "img"sv,    "input"sv, "link"sv, "meta"sv,
                                   "param"sv, "source"sv, "track"sv, "wbr"sv};
constexpr std::array block_names = {
    "address"sv,    "article"sv, "aside"sv,   "blockquote"sv, "body"sv,   "br"sv,    "caption"sv,
    "center"sv,     "dd"sv,      "details"sv, "div"sv,        "dl"sv,     "dt"sv,    "fieldset"sv,
    "figcaption"sv, "figure"sv,  "footer"sv,  "form"sv,       "h1"sv,     "h2"sv,    "h3"sv,
    "h4"sv,         "h5"sv,      "h6"sv,      "head"sv,       "header"sv, "hr"sv,    "html"sv,
    "li"sv,         "main"sv,    "nav"sv,     "ol"sv,         "option"sv, "p"sv,     "pre"sv,
    "section"sv,    "summary"sv, "table"sv,   "tbody"sv,      "tfoot"sv,  "thead"sv, "title"sv,
    "tr"sv,         "ul"sv};
static_assert(std::ranges::is_sorted(void_names) && std::ranges::is_sorted(block_names));

bool is_void(std::string_view name) { return std::ranges::binary_search(void_names, name); }
bool is_block(std::string_view name) { return std::ranges::binary_search(block_names, name); }

bool is_white(char c) { return c == ' ' || (c >= '\t' && c <= '\r' && c != '\v'); }

struct Tag {
  std::string name{};
  std::string_view attributes{};
  bool closes = false;
};

// The value of an attribute, quoted or not; names in lower case.
std::string attribute(std::string_view rest, std::string_view wanted, bool& present) {
  present = false;
  for (;;) {
    const std::size_t begin = rest.find_first_not_of(" \t\r\n\f/");
    if (begin == std::string_view::npos) return {};
    rest.remove_prefix(begin);
    const std::size_t name_end = std::min(rest.find_first_of("= \t\r\n\f/"), rest.size());
    const std::string name = lower_ascii(rest.substr(0, name_end));
    rest.remove_prefix(name_end);
    const std::size_t next = std::min(rest.find_first_not_of(white), rest.size());
    std::string_view value;
    if (next < rest.size() && rest[next] == '=') {
      rest.remove_prefix(next + 1);
      rest.remove_prefix(std::min(rest.find_first_not_of(white), rest.size()));
      const bool quoted = rest.starts_with('"') || rest.starts_with('\'');
      const std::size_t end =
          std::min(quoted ? rest.find(rest[0], 1) : rest.find_first_of(white), rest.size());
      value = rest.substr(quoted ? 1 : 0, end - (quoted ? 1 : 0));
      rest.remove_prefix(std::min(end + (quoted ? 1 : 0), rest.size()));
    } else if (name_end == 0) {
      rest.remove_prefix(1);
    }
    if (name == wanted) {
      present = true;
      return decode_html_entities(value);
    }
    if (rest.empty()) return {};
  }
}

std::string attribute(const Tag& tag, std::string_view wanted) {
  bool present = false;
  return attribute(tag.attributes, wanted, present);
}

bool hides(const Tag& tag) {
  bool present = false;
  if (tag.attributes.empty()) return false;
  attribute(tag.attributes, "hidden", present);
  if (present) return true;
  std::string style = lower_ascii(attribute(tag, "style"));
  std::erase_if(style, [](char c) { return c == ' '; });
  if (style.empty()) return false;
  const bool white_ink = style.starts_with("color:white") || style.starts_with("color:#fff") ||
                         style.find(";color:white") != std::string::npos ||
                         style.find(";color:#fff") != std::string::npos;
  const bool on_other = style.find("background") != std::string::npos &&
                        style.find("background:#fff") == std::string::npos &&
                        style.find("background-color:#fff") == std::string::npos &&
                        style.find("background-color:white") == std::string::npos;
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos ||
         style.find("font-size:0") != std::string::npos || (white_ink && !on_other);
}

class Stripper {
 public:
  Stripper(std::string_view html, const std::string& origin, PageWriter& writer, Sink& sink)
      : html_(html), origin_(origin), writer_(writer), sink_(sink) {}

  void strip() {
    while (at_ < html_.size() && !writer_.is_full()) {
      const std::size_t mark = std::min(html_.find('<', at_), html_.size());
      add_text(html_.substr(at_, mark - at_));
      at_ = mark;
      if (at_ < html_.size()) pass_markup();
    }
    writer_.end_line();
    if (remote_ > 0) tell(sink_, "remote_references", std::to_string(remote_), origin_);
  }

 private:
  void pass_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      const std::size_t end = std::min(rest.find("-->", 4), rest.size());
      writer_.add_other(trim_ascii(rest.substr(4, end - 4)));
      at_ += std::min(end + 3, rest.size());
      return;
    }
    const char next = rest.size() > 1 ? rest[1] : ' ';
    const bool is_tag = next == '/' || next == '!' || next == '?' || (next >= 'a' && next <= 'z') ||
                        (next >= 'A' && next <= 'Z');
    if (!is_tag) {
      add_text("<");
      ++at_;
      return;
    }
    pass_tag(take_tag(rest));
  }

  Tag take_tag(std::string_view rest) {
    std::size_t end = 1;
    char quote = 0;
    for (; end < rest.size(); ++end) {
      const char c = rest[end];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if ((c == '"' || c == '\'') && rest[end - 1] == '=') {
        quote = c;
      } else if (c == '>') {
        break;
      }
    }
    // A quote that is never closed must not swallow the page.
    if (end >= rest.size()) end = std::min(rest.find('>'), rest.size());
    Tag tag;
    std::string_view inner = rest.substr(1, end - 1);
    tag.closes = inner.starts_with('/');
    if (tag.closes) inner.remove_prefix(1);
    const std::size_t name_end = std::min(inner.find_first_of(" \t\r\n\f/"), inner.size());
    tag.name = lower_ascii(inner.substr(0, name_end));
    const std::size_t colon = tag.name.find(':');
    if (colon != std::string::npos) tag.name.erase(0, colon + 1);
    tag.attributes = inner.substr(name_end);
    at_ += std::min(end + 1, rest.size());
    return tag;
  }

  void pass_tag(const Tag& tag) {
    if (tag.name == "script" || tag.name == "style") {
      if (!tag.closes && !tag.attributes.ends_with('/')) pass_code(tag);
      return;
    }
    if (is_block(tag.name)) end_block();
    if ((tag.name == "td" || tag.name == "th") && tag.closes) writer_.add("\t");
    if (tag.closes) {
      close(tag.name);
      return;
    }
    note_facts(tag);
    const bool empty = is_void(tag.name) || tag.attributes.ends_with('/');
    if (hidden_from_ == 0) {
      if (!empty && hides(tag)) {
        hidden_name_ = tag.name;
        hidden_from_ = 1;
      }
    } else if (tag.name == hidden_name_ && !empty) {
      ++hidden_from_;
    }
    if (tag.name == "title") take_title();
  }

  void close(const std::string& name) {
    if (hidden_from_ > 0 && name == hidden_name_) --hidden_from_;
  }

  void pass_code(const Tag& tag) {
    note_facts(tag);
    const std::string closing = "</" + tag.name;
    std::size_t end = at_;
    while (end < html_.size() && lower_ascii(html_.substr(end, closing.size())) != closing) {
      end = std::min(html_.find('<', end + 1), html_.size());
    }
    if (tag.name == "script") writer_.add_other(trim_ascii(html_.substr(at_, end - at_)));
    at_ = std::min(html_.find('>', end), html_.size());
    if (at_ < html_.size()) ++at_;
  }

  void take_title() {
    const std::size_t end = std::min(html_.find('<', at_), html_.size());
    tell(sink_, "title", decode_html_entities(html_.substr(at_, end - at_)), origin_ + " title");
  }

  void note_facts(const Tag& tag) {
    if (facts_ >= facts_max || tag.attributes.empty()) return;
    if (tag.name == "a" || tag.name == "area") {
      note("link", attribute(tag, "href"), tag.name + " href");
    } else if (tag.name == "meta") {
      std::string key = attribute(tag, "name");
      if (key.empty()) key = attribute(tag, "property");
      if (!key.empty()) note(fact_key(lower_ascii(key)), attribute(tag, "content"), "meta " + key);
    } else if (tag.name == "input") {
      note("form_value", attribute(tag, "value"), "input value");
    } else {
      std::string target = attribute(tag, "src");
      if (target.empty() && tag.name == "link") target = attribute(tag, "href");
      const std::string lower = lower_ascii(std::string_view(target).substr(0, 8));
      if (lower.starts_with("http:") || lower.starts_with("https:") || lower.starts_with("//")) {
        ++remote_;
      }
      if (tag.name == "img") add_text(attribute(tag, "alt"));
    }
  }

  static std::string fact_key(const std::string& name) {
    if (name == "author" || name == "description" || name == "keywords" || name == "generator") {
      return name;
    }
    return "meta";
  }

  void note(std::string key, const std::string& value, const std::string& where) {
    if (value.empty()) return;
    ++facts_;
    tell(sink_, std::move(key), value, origin_ + " " + where);
  }

  void end_block() {
    writer_.end_line();
    at_line_start_ = true;
  }

  // White space is one space; none stands at the start of a line.
  void add_text(std::string_view raw) {
    if (raw.empty()) return;
    const bool is_coded = raw.find('&') != std::string_view::npos;
    const std::string decoded = is_coded ? decode_html_entities(raw) : std::string();
    std::string out;
    out.reserve(raw.size());
    for (const char c : is_coded ? std::string_view(decoded) : raw) {
      const bool space = is_white(c);
      if (space && (at_line_start_ || (!out.empty() && out.back() == ' '))) continue;
      out += space ? ' ' : c;
      at_line_start_ = false;
    }
    writer_.add(out, hidden_from_ > 0 ? WordFlag::hidden : 0);
  }

  std::string_view html_;
  const std::string& origin_;
  PageWriter& writer_;
  Sink& sink_;
  std::size_t at_ = 0;
  std::string hidden_name_{};
  std::int64_t hidden_from_ = 0;  // Open elements of that name since the hidden one.
  std::int64_t facts_ = 0;
  std::int64_t remote_ = 0;
  bool at_line_start_ = true;
};

std::string declared_in_head(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  const std::size_t at = head.find("charset=");
  if (at == std::string::npos) return {};
  const std::size_t begin = head.find_first_not_of("\"' ", at + 8);
  if (begin == std::string::npos) return {};
  return head.substr(begin, head.find_first_of("\"' ;/>", begin) - begin);
}

}  // namespace

void strip_html(std::string_view html, const std::string& origin, PageWriter& writer, Sink& sink) {
  Stripper(html, origin, writer, sink).strip();
}

Done read_html(const Input& input, const Job& job, Sink& sink) {
  std::string declared = job.declared_charset;
  if (declared.empty()) declared = declared_in_head(input.bytes);
  const Decoded decoded = decode_text(input.bytes, declared);
  tell(sink, "charset", decoded.charset, decoded.guessed ? "guess" : "bytes");
  if (decoded.guessed) {
    sink.complaint({.code = "charset_guessed",
                    .sentence = "no rule proves the charset " + decoded.charset,
                    .reader = std::string(reader_name)});
  }
  PageWriter writer(job, sink, PageKind::text, std::string(reader_name));
  strip_html(decoded.text, "html", writer, sink);
  writer.end_page();
  return ended(writer, std::string(reader_name), "");
}

}  // namespace winnow::extract
