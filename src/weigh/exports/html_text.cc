// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/html_text.h"

#include "base/text.h"

namespace winnow::weigh {
namespace {

constexpr char32_t first_strong_isolate = 0x2068;
constexpr char32_t pop_isolate = 0x2069;

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
}

void append_escaped(std::string& out, char32_t c) {
  switch (c) {
    case '&':
      out += "&amp;";
      break;
    case '<':
      out += "&lt;";
      break;
    case '>':
      out += "&gt;";
      break;
    case '"':
      out += "&quot;";
      break;
    case '\'':
      out += "&#39;";
      break;
    default:
      append_utf8(out, is_control(c) ? 0xFFFD : c);
  }
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint read = code_point_at(text, at);
    at = read.next;
    if (read.value == first_strong_isolate) {
      out += "<bdi>";
      ++open;
    } else if (read.value == pop_isolate) {
      if (open > 0) {
        out += "</bdi>";
        --open;
      }
    } else if (!is_bidi_control(read.value)) {
      append_escaped(out, read.value);
    }
  }
  for (; open > 0; --open) out += "</bdi>";
  return out;
}

std::string html_isolated(std::string_view text) {
  return "<bdi>" + html_text(without_bidi_controls(text)) + "</bdi>";
}

}  // namespace winnow::weigh
