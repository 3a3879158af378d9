// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/sheet_styles.h"

#include <chrono>
#include <cmath>
#include <cstdlib>
#include <map>

#include <fmt/format.h>

#include "extract/office/xml_scanner.h"

namespace winnow::extract {
namespace {

constexpr std::int64_t day_seconds = 86'400;
constexpr double serial_max = 2'958'466;  // The first day of year 10000.

bool is_built_in_date(long id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}

}  // namespace

bool is_date_format(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (c == '[') {
      bracketed = true;
    } else if (c == ']') {
      bracketed = false;
    } else if (!quoted && !bracketed) {
      if (std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos) return true;
      if (c == 'G' || c == 'g' || c == ';') break;  // "General", or the format of negatives.
    }
  }
  return false;
}

std::vector<bool> date_styles(std::string_view styles_xml) {
  std::map<long, bool> formats;
  std::vector<bool> styles;
  bool in_cells = false;
  XmlScanner xml(styles_xml);
  for (XmlEvent event = xml.next(); event != XmlEvent::finish; event = xml.next()) {
    if (xml.name() == "cellXfs") in_cells = event == XmlEvent::start;
    if (event != XmlEvent::start) continue;
    const long id = std::atol(xml.attribute("numFmtId").c_str());
    if (xml.name() == "numFmt") {
      formats[id] = is_date_format(xml.attribute("formatCode"));
    } else if (xml.name() == "xf" && in_cells) {
      const auto own = formats.find(id);
      styles.push_back(own != formats.end() ? own->second : is_built_in_date(id));
    }
  }
  return styles;
}

std::string date_of_serial(double serial, bool from_1904) {
  if (!(serial >= 0 && serial < serial_max)) return {};
  auto seconds = static_cast<std::int64_t>(std::llround(serial * day_seconds));
  const std::int64_t day = seconds / day_seconds;
  seconds %= day_seconds;
  const std::string time =
      fmt::format("{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
  if (day == 0 && !from_1904) return time;
  using namespace std::chrono;
  // The format counts a 29 February 1900 that never was.
  const sys_days origin =
      from_1904 ? sys_days{year{1904} / 1 / 1} : sys_days{year{1899} / 12 / (day < 61 ? 31 : 30)};
  const year_month_day date{origin + days{day}};
  const std::string text =
      fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return seconds == 0 ? text : text + " " + time;
}

}  // namespace winnow::extract
