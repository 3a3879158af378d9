// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/page_extras.h: what a document says beside its drawn pages, put where it can be
// found.
//
// Holds:  a form value or a comment becomes words of its page, on its own box, unless the page
//         shows it already; bookmarks, link addresses and scripts become the page's other text.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "extract/extractor.h"

namespace winnow::extract {

struct PlacedText {
  std::string text{};
  Box box{};
  std::int64_t flags = 0;
};

struct Extras {
  std::map<std::int64_t, std::vector<PlacedText>> placed{};  // By page number.
  std::map<std::int64_t, std::string> beside{};              // Lines of other text.
  std::map<std::int64_t, std::string> labels{};              // As the document prints them.
  std::int64_t children = 0;
};

void add_extras(Page& page, const Extras& extras, const std::string& spoken);

// Hands the page on. Its number is that of the document, so it stays one page: with more words than
// one frame may hold its text comes whole, the places of the words beyond do not, and that is said.
void send_page(Page page, std::int64_t words_max, const std::string& reader, Sink& sink);

}  // namespace winnow::extract
