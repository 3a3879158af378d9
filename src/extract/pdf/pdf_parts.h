// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_parts.h: the files inside a PDF and what it says of itself.
//
// Out:    children with bytes, facts with their origin; the number of children sent.
// Holds:  Info and XMP are both told: they disagree in real files.
#pragma once

#include <cstdint>
#include <string>

#include "extract/pdf/pdf_session.h"

namespace winnow::extract {

// A text string or name of the file as valid UTF-8 without bidi controls; "" for anything else.
std::string pdf_text(const PdfSession& session, pdf_obj* object);

std::int64_t send_attachment(const PdfSession& session, Sink& sink, pdf_obj* file);
std::int64_t send_embedded_files(const PdfSession& session, Sink& sink);
void send_metadata(const PdfSession& session, Sink& sink);

}  // namespace winnow::extract
