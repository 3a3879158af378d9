// SPDX-License-Identifier: AGPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/text.h"
#include "extract/html.h"
#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::size_t name_bytes_max = 10;

struct Entity {
  std::string_view name{};
  char32_t value = 0;
};

// Latin-1 from U+00A0 on, in order.
constexpr std::array<std::string_view, 96> latin1 = {
    "nbsp",   "iexcl",  "cent",   "pound",  "curren", "yen",    "brvbar", "sect",   "uml",
    "copy",   "ordf",   "laquo",  "not",    "shy",    "reg",    "macr",   "deg",    "plusmn",
    "sup2",   "sup3",   "acute",  "micro",  "para",   "middot", "cedil",  "sup1",   "ordm",
    "raquo",  "frac14", "frac12", "frac34", "iquest", "Agrave", "Aacute", "Acirc",  "Atilde",
    "Auml",   "Aring",  "AElig",  "Ccedil", "Egrave", "Eacute", "Ecirc",  "Euml",   "Igrave",
    "Iacute", "Icirc",  "Iuml",   "ETH",    "Ntilde", "Ograve", "Oacute", "Ocirc",  "Otilde",
    "Ouml",   "times",  "Oslash", "Ugrave", "Uacute", "Ucirc",  "Uuml",   "Yacute", "THORN",
    "szlig",  "agrave", "aacute", "acirc",  "atilde", "auml",   "aring",  "aelig",  "ccedil",
    "egrave", "eacute", "ecirc",  "euml",   "igrave", "iacute", "icirc",  "iuml",   "eth",
    "ntilde", "ograve", "oacute", "ocirc",  "otilde", "ouml",   "divide", "oslash", "ugrave",
    "uacute", "ucirc",  "uuml",   "yacute", "thorn",  "yuml"};

constexpr std::array others = {
    Entity{"euro", 0x20AC},  Entity{"ndash", 0x2013},  Entity{"mdash", 0x2014},
    Entity{"lsquo", 0x2018}, Entity{"rsquo", 0x2019},  Entity{"sbquo", 0x201A},
    Entity{"ldquo", 0x201C}, Entity{"rdquo", 0x201D},  Entity{"bdquo", 0x201E},
    Entity{"bull", 0x2022},  Entity{"hellip", 0x2026}, Entity{"trade", 0x2122},
    Entity{"larr", 0x2190},  Entity{"rarr", 0x2192},   Entity{"ensp", 0x2002},
    Entity{"emsp", 0x2003},  Entity{"thinsp", 0x2009}, Entity{"zwnj", 0x200C},
    Entity{"zwj", 0x200D},   Entity{"OElig", 0x152},   Entity{"oelig", 0x153},
    Entity{"Scaron", 0x160}, Entity{"scaron", 0x161},  Entity{"lsaquo", 0x2039},
    Entity{"rsaquo", 0x203A}};

char32_t named(std::string_view name) {
  const auto latin = std::ranges::find(latin1, name);
  if (latin != latin1.end()) return static_cast<char32_t>(0xA0 + (latin - latin1.begin()));
  const auto other = std::ranges::find(others, name, &Entity::name);
  return other == others.end() ? 0 : other->value;
}

}  // namespace

std::string decode_html_entities(std::string_view raw) {
  std::string known;
  known.reserve(raw.size());
  while (!raw.empty()) {
    const std::size_t mark = raw.find('&');
    known += raw.substr(0, mark);
    if (mark == std::string_view::npos) break;
    raw.remove_prefix(mark);
    const std::size_t end = raw.substr(0, name_bytes_max).find(';');
    const char32_t value = end == std::string_view::npos ? 0 : named(raw.substr(1, end - 1));
    if (value != 0) {
      append_utf8(known, value);
    } else {
      known += '&';
    }
    raw.remove_prefix(value != 0 ? end + 1 : 1);
  }
  return decode_xml_entities(known);
}

}  // namespace winnow::extract
