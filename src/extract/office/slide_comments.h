// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/slide_comments.h: what people remarked on slides, by both kinds of comments.
//
// In:     a part of comments: the classic list (ECMA-376 part 1, 19.4) or the threaded one of 2018
//         and later ([MS-PPTX] 2.6).
// Out:    each comment as a line with author and date, its text, its answers behind it; the
//         authors as facts.
// Holds:  an author who is not listed is "": the text still comes.
#pragma once

#include <map>
#include <string>

#include "extract/office/zip_parts.h"
#include "extract/page_writer.h"

namespace winnow::extract {

// Names by id, of both kinds.
std::map<std::string, std::string> comment_authors(ZipParts& parts);

void add_slide_comments(ZipParts& parts, const std::string& part,
                        const std::map<std::string, std::string>& authors, PageWriter& writer,
                        Sink& sink);

}  // namespace winnow::extract
