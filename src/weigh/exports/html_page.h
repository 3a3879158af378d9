// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/html_page.h: a page of headings, tables and lists that stands alone.
//
// In:     cells and items as HTML already (weigh/exports/html_text.h); titles as text.
// Out:    HTML 5 with its style inside: light, dark and print.
// Holds:  a content policy in the page forbids scripts and anything from outside.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::weigh {

class HtmlPage {
 public:
  explicit HtmlPage(std::string_view title);
  void heading(std::string_view text);
  void paragraph(const std::string& html);
  void quotation(const std::string& html);
  // Nothing if there are no items.
  void list(const std::vector<std::string>& items);
  void table(const std::vector<std::string>& columns,
             const std::vector<std::vector<std::string>>& rows);
  // Names and values, for what is one of a kind.
  void pairs(const std::vector<std::pair<std::string, std::string>>& values);
  std::string finish() &&;

 private:
  std::string html_{};
};

}  // namespace winnow::weigh
