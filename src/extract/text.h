// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/text.h: plain text, and all that is read like it (JSON, XML, Markdown, source text).
//
// Out:    pages of about 60 KB, cut at the end of a line; the charset as a fact.
// Holds:  a charset nobody declared and no rule proves is a note, charset_guessed.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_text(const Input& input, const Job& job, Sink& sink);
Done read_xml(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
