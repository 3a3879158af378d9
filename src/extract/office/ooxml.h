// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/ooxml.h: Word, Excel and PowerPoint files of 2007 and later.
//
// Out:    docx: one flow, then headers, footers, notes, comments; deleted and hidden text flagged.
//         xlsx: a page per sheet with an anchor per cell, formulas as second text, comments,
//         drawings, cached values of external links. pptx: slides in show order with notes and
//         comments. All: properties, external targets, embedded files, media and macros as
//         children.
// Holds:  no DTD; a part over its limit gives what was there, outcome over_limit.
// From:   ECMA-376 part 1, as far as text asks.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_docx(const Input& input, const Job& job, Sink& sink);
Done read_xlsx(const Input& input, const Job& job, Sink& sink);
Done read_pptx(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
