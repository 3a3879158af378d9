// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/exports/html_page.h"

#include "weigh/exports/html_text.h"

namespace winnow::weigh {
namespace {

constexpr std::string_view style =
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 serif;max-width:56rem;margin:2rem auto;padding:0 1rem;"
    "background:Canvas;color:CanvasText}"
    "h1{font-size:1.5rem}h2{font-size:1.15rem;margin-top:2rem;border-bottom:1px solid GrayText}"
    "table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.85rem}"
    "th,td{border:1px solid GrayText;padding:.25rem .5rem;text-align:start;vertical-align:top;"
    "min-width:5.8em}"
    "td,dd,li,blockquote{overflow-wrap:anywhere;unicode-bidi:plaintext}"
    "dt{font-weight:bold}dd{margin:0 0 .4rem 1rem}blockquote{white-space:pre-wrap}"
    "@media print{:root{color-scheme:light}body{max-width:none;margin:0;font-size:10.5pt}"
    "h2{break-after:avoid}tr,dd,li{break-inside:avoid}thead{display:table-header-group}}"
    "@page{margin:20mm}";

}  // namespace

HtmlPage::HtmlPage(std::string_view title) {
  html_ =
      "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
      "style-src 'unsafe-inline'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>" +
      html_text(title) + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n" +
      "<h1>" + html_isolated(title) + "</h1>\n";
}

void HtmlPage::heading(std::string_view text) { html_ += "<h2>" + html_text(text) + "</h2>\n"; }

void HtmlPage::paragraph(const std::string& html) { html_ += "<p>" + html + "</p>\n"; }

void HtmlPage::quotation(const std::string& html) {
  html_ += "<blockquote>" + html + "</blockquote>\n";
}

void HtmlPage::list(const std::vector<std::string>& items) {
  if (items.empty()) return;
  html_ += "<ul>\n";
  for (const std::string& item : items) html_ += "<li>" + item + "</li>\n";
  html_ += "</ul>\n";
}

void HtmlPage::table(const std::vector<std::string>& columns,
                     const std::vector<std::vector<std::string>>& rows) {
  if (rows.empty()) return;
  html_ += "<table>\n<thead><tr>";
  for (const std::string& column : columns) html_ += "<th>" + html_text(column) + "</th>";
  html_ += "</tr></thead>\n<tbody>\n";
  for (const auto& row : rows) {
    html_ += "<tr>";
    for (const std::string& cell : row) html_ += "<td>" + cell + "</td>";
    html_ += "</tr>\n";
  }
  html_ += "</tbody>\n</table>\n";
}

void HtmlPage::pairs(const std::vector<std::pair<std::string, std::string>>& values) {
  html_ += "<dl>\n";
  for (const auto& [name, value] : values) {
    html_ += "<dt>" + html_text(name) + "</dt><dd>" + value + "</dd>\n";
  }
  html_ += "</dl>\n";
}

std::string HtmlPage::finish() && { return std::move(html_) + "</body>\n</html>\n"; }

}  // namespace winnow::weigh
