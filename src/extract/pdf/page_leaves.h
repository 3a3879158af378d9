// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/page_leaves.h: how many pages a PDF truly has, where its page tree claims more.
//
// Out:    the pages its tree reaches, at most `most`.
// Holds:  a ring in the tree ends; no recursion.
// Cost:   loads every page object: for files whose own count cannot be right.
#pragma once

#include <cstdint>

#include "extract/pdf/pdf_session.h"

namespace winnow::extract {

// The last page the tree claims is there.
bool has_page(fz_context* context, pdf_document* pdf, std::int64_t number);

std::int64_t count_page_leaves(fz_context* context, pdf_document* pdf, std::int64_t most);

}  // namespace winnow::extract
