// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/page_extras.h"

#include <algorithm>
#include <utility>

#include "base/text.h"

namespace winnow::extract {

namespace {

bool is_blank(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

void append_placed(Page& page, const PlacedText& placed, std::int64_t block) {
  auto at = count_codepoints(page.text);
  const auto line = page.words.empty() ? 0 : page.words.back().line + 1;
  std::string_view rest = placed.text;
  while (!rest.empty()) {
    const auto size = static_cast<std::size_t>(std::ranges::find_if(rest, is_blank) - rest.begin());
    const auto word = rest.substr(0, size);
    const auto length = count_codepoints(word);
    if (length > 0) {
      page.words.push_back({.begin = at,
                            .end = at + length,
                            .box = placed.box,
                            .line = line,
                            .block = block,
                            .flags = placed.flags});
    }
    page.text += word;
    at += length;
    rest.remove_prefix(size);
    if (rest.empty()) break;
    page.text += ' ';
    ++at;
    rest.remove_prefix(1);
  }
  page.text += '\n';
}

}  // namespace

void add_extras(Page& page, const Extras& extras, const std::string& spoken) {
  const auto placed = extras.placed.find(page.number);
  if (placed != extras.placed.end()) {
    for (const auto& one : placed->second) {
      if (one.text.empty() || page.text.find(one.text) != std::string::npos) continue;
      append_placed(page, one, page.words.empty() ? 0 : page.words.back().block + 1);
    }
    if (page.text_state == TextState::no_text && !page.words.empty()) {
      page.text_state = TextState::text;
    }
  }
  const auto beside = extras.beside.find(page.number);
  std::string other = spoken;
  if (beside != extras.beside.end()) other += beside->second;
  if (other.empty()) return;
  page.other_text = std::move(other);
  page.other_engine = "bookmarks, links, scripts and alternate texts of the PDF";
}

void send_page(Page page, std::int64_t words_max, const std::string& reader, Sink& sink) {
  const auto limit = static_cast<std::size_t>(std::max<std::int64_t>(1, words_max));
  if (page.words.size() > limit) {
    sink.complaint({.code = "over_text",
                    .where = "page " + std::to_string(page.number),
                    .sentence = "of " + std::to_string(page.words.size()) +
                                " words the places of the first " + std::to_string(limit) +
                                " are kept",
                    .reader = reader});
    page.words.resize(limit);
  }
  sink.page(page);
}

}  // namespace winnow::extract
