// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/exports/html_text.h: text of documents and people, safe inside a page.
//
// In:     any text: it may hold tags, quotes, controls and overrides of direction.
// Out:    text for HTML 5 element content and quoted attributes.
// Holds:  nothing in it becomes a tag. Controls become U+FFFD and overrides of direction vanish;
//         an isolate (U+2068 ... U+2069) becomes <bdi> ... </bdi> and is always closed.
#pragma once

#include <string>
#include <string_view>

namespace winnow::weigh {

// Of a sentence, whose names are isolated already.
std::string html_text(std::string_view text);

// Of a name or a quotation: its direction cannot reach what stands beside it.
std::string html_isolated(std::string_view text);

}  // namespace winnow::weigh
