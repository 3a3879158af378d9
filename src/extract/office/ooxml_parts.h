// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/ooxml_parts.h: what all OOXML files share: relationships, properties, embedded
// files.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/office/zip_parts.h"
#include "extract/page_writer.h"

namespace winnow::extract {

struct Relation {
  std::string target{};  // A part's name, or an address if external.
  std::string type{};    // Last word of the type: "slide", "comments".
  bool is_external = false;
};

// Of one part, by id; none if it has no relationships.
std::map<std::string, Relation> relations_of(ZipParts& parts, const std::string& part);

// core, app and custom properties, external targets.
void tell_properties(ZipParts& parts, Sink& sink);

// Embedded objects, media, macros, thumbnail; counts them.
void hand_on_embedded(ZipParts& parts, const Job& job, Sink& sink, const std::string& root);

// The paragraphs of drawing text (`a:t`, chart values `c:v`, comment `t`), a line each.
void add_drawing_text(ZipParts& parts, const std::string& part, PageWriter& writer,
                      std::int64_t flags = 0);

// Comments of sheets, with author and date.
void add_comments(ZipParts& parts, const std::string& part, PageWriter& writer, Sink& sink);

}  // namespace winnow::extract
