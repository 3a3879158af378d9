// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_extras.h: what a PDF holds beside its pages.
//
// Out:    facts (Info, XMP, producer, signatures, fields, bookmarks, layers) and children
//         (attachments, earlier revisions) to the sink; Extras for the pages.
// Holds:  trees are walked with a depth limit and a list of what was seen: loops are possible.
#pragma once

#include "extract/pdf/page_extras.h"
#include "extract/pdf/pdf_session.h"

namespace winnow::extract {

Extras read_extras(const PdfSession& session, const Job& job, Sink& sink);

// Each earlier %%EOF ends an older file; it becomes a child.
void read_revisions(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
