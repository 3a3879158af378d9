// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/mail/mail_text.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

struct Entity {
  std::string_view name{};
  char32_t value = 0;
};
constexpr std::array entities = {
    Entity{"amp", '&'},      Entity{"lt", '<'},       Entity{"gt", '>'},
    Entity{"quot", '"'},     Entity{"apos", '\''},    Entity{"nbsp", 0xA0},
    Entity{"copy", 0xA9},    Entity{"reg", 0xAE},     Entity{"euro", 0x20AC},
    Entity{"pound", 0xA3},   Entity{"ndash", 0x2013}, Entity{"mdash", 0x2014},
    Entity{"lsquo", 0x2018}, Entity{"rsquo", 0x2019}, Entity{"ldquo", 0x201C},
    Entity{"rdquo", 0x201D}, Entity{"bull", 0x2022},  Entity{"hellip", 0x2026},
    Entity{"laquo", 0xAB},   Entity{"raquo", 0xBB},   Entity{"auml", 0xE4},
    Entity{"ouml", 0xF6},    Entity{"uuml", 0xFC},    Entity{"Auml", 0xC4},
    Entity{"Ouml", 0xD6},    Entity{"Uuml", 0xDC},    Entity{"szlig", 0xDF},
    Entity{"eacute", 0xE9},  Entity{"egrave", 0xE8},  Entity{"agrave", 0xE0},
    Entity{"ccedil", 0xE7},  Entity{"middot", 0xB7},  Entity{"trade", 0x2122},
};

char32_t entity_value(std::string_view name) {
  if (name.starts_with('#')) {
    const bool hex = name.size() > 1 && (name[1] == 'x' || name[1] == 'X');
    std::uint32_t value = 0;
    for (const char c : name.substr(hex ? 2 : 1)) {
      const std::size_t digit = "0123456789abcdef"sv.find(lower_ascii({&c, 1})[0]);
      if (digit >= (hex ? 16U : 10U) || value > 0x10FFFF) return 0;
      value = value * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit);
    }
    const bool known = value <= 0x10FFFF && (value < 0xD800 || value >= 0xE000);
    return known ? value : 0;
  }
  const auto* row = std::ranges::find(entities, name, &Entity::name);
  return row == entities.end() ? 0 : row->value;
}

bool ends_a_line(std::string_view tag) {
  constexpr auto blocks =
      " br p div tr li ul ol table h1 h2 h3 h4 h5 h6 hr blockquote pre title dt dd center "sv;
  return blocks.find(" " + std::string(tag) + " ") != std::string_view::npos;
}

class Stripper {
 public:
  explicit Stripper(std::string_view html) : html_(html) {}

  std::string strip() {
    while (at_ < html_.size()) {
      const char c = html_[at_];
      if (c == '<' && is_tag_at(at_ + 1)) {
        pass_tag();
      } else if (c == '&') {
        pass_entity();
      } else {
        add_character(c);
        ++at_;
      }
    }
    return out_;
  }

 private:
  bool is_tag_at(std::size_t at) const {
    if (at >= html_.size()) return false;
    const char c = html_[at];
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '/' || c == '!' || c == '?';
  }
  void move_behind(std::string_view mark, std::size_t from) {
    const std::size_t end = html_.find(mark, from);
    at_ = end == std::string_view::npos ? html_.size() : end + mark.size();
  }
  void pass_tag() {
    if (html_.substr(at_, 4) == "<!--") return move_behind("-->", at_ + 4);
    const std::size_t name_at = at_ + (html_[at_ + 1] == '/' ? 2 : 1);
    const std::size_t name_end = html_.find_first_of(" \t\r\n/>", name_at);
    const std::string tag =
        lower_ascii(html_.substr(name_at, std::min(name_end, name_at + 20) - name_at));
    const bool opens = name_at == at_ + 1;
    move_behind(">", at_);
    if (opens && (tag == "script" || tag == "style")) {
      // Ends are looked for in both common spellings; without an end the rest is script.
      const std::size_t lower = html_.find("</" + tag, at_);
      std::string upper = tag;
      std::ranges::transform(upper, upper.begin(),
                             [](char c) { return static_cast<char>(c - 'a' + 'A'); });
      at_ = std::min({lower, html_.find("</" + upper, at_), html_.size()});
    }
    if (ends_a_line(tag)) end_line();
    if (tag == "td" || tag == "th") add_character(' ');
  }
  void pass_entity() {
    const std::size_t end = html_.find(';', at_);
    const bool near = end != std::string_view::npos && end - at_ < 12;
    const char32_t value = near ? entity_value(html_.substr(at_ + 1, end - at_ - 1)) : 0;
    if (value == 0) {
      add_character('&');
      ++at_;
      return;
    }
    if (value == 0xA0) {
      add_character(' ');
    } else {
      append_utf8(out_, value);
    }
    at_ = end + 1;
  }
  void add_character(char c) {
    const bool space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
    if (!space) {
      out_ += c;
    } else if (!out_.empty() && out_.back() != ' ' && out_.back() != '\n') {
      out_ += ' ';
    }
  }
  void end_line() {
    while (!out_.empty() && out_.back() == ' ') out_.pop_back();
    if (!out_.empty() && !out_.ends_with("\n\n")) out_ += '\n';
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string out_{};
};

}  // namespace

std::string text_of_html(std::string_view html) { return Stripper(html).strip(); }

}  // namespace winnow::extract
