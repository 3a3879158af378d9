// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/epub.h: electronic books: the chapters in the order of the spine.
//
// Out:    a page or more per chapter; the properties of the package; pictures as children.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_epub(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
