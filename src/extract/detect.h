// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/detect.h: what a document is, by its bytes; its name only breaks ties.
//
// Cost:   under 10 us for known signatures; libmagic (0.4 ms) only for what is left.
// From:   own signature table; the mail test names a mail by two distinct header fields.
#pragma once

#include <string>

#include "extract/extractor.h"

namespace winnow::extract {

struct Detected {
  std::string type{};  // "pdf", "docx", "zip", "eml", "text", "html", "binary", "empty" ...
  std::string mime{};
  std::string told_by{};      // "signature", "mail test", "text test", "libmagic", "nothing".
  std::string second_type{};  // What the name's extension says when it disagrees, or a polyglot's
                              // other type.
};

Detected detect(std::string_view bytes, std::string_view name);

// Loads the tables of libmagic from disk, once, before the cage closes. Without it, and without the
// tables, nothing is told by libmagic.
void warm_up_detect();

}  // namespace winnow::extract
