// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/odf.h: OpenDocument texts, sheets and slides, zipped or flat.
//
// Out:    texts as one flow, deleted text and hidden text flagged, comments with author and date;
//         sheets with an anchor per cell and formulas as second text; slides with notes; headers
//         and footers, properties, link targets; pictures and objects as children.
// Holds:  an encrypted document is locked; repeated rows and cells are not multiplied beyond use.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_odf(const Input& input, const Job& job, Sink& sink);
Done read_flat_odf(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
