// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/mail/mail_header.h: the fields of a mail's header, raw and decoded.
#pragma once

#include <string>
#include <string_view>

#include "extract/extractor.h"
#include "extract/mail/mime_tree.h"

namespace winnow::extract {

// Once, before the cage closes: it loads the charset tables that the mail library asks for.
void start_mail_library();

// Without line ends inside, and without NUL.
std::string unfolded(std::string_view raw);

// Encoded words decoded; bytes outside ASCII are read as UTF-8, else by guess.
std::string decode_field(std::string_view raw);

// One fact per field, in order. Key: the field's name in lower case with "_" for "-".
void tell_fields(const MimePart& mail, Sink& sink);

}  // namespace winnow::extract
