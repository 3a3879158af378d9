// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/html.h: the visible text of a web page, and what it hides.
//
// Out:    visible text, a line per block; hidden elements, flagged; title, meta and link targets as
//         facts; comments and scripts as second text of the page; remote references, counted.
// Holds:  no recursion: 200,000 nested elements are read like any others.
// Cost:   linear.
#pragma once

#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/page_writer.h"

namespace winnow::extract {

Done read_html(const Input& input, const Job& job, Sink& sink);

// HTML as a part of another document (a chapter of a book); `origin` names it in facts.
void strip_html(std::string_view html, const std::string& origin, PageWriter& writer, Sink& sink);

// Numeric entities and the named ones in common use.
std::string decode_html_entities(std::string_view raw);

}  // namespace winnow::extract
