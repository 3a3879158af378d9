// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/detect/zip_kind.h: what a ZIP is: an office document, a book, or an archive.
//
// In:     the whole file; one that was cut off is told by its local headers.
// Out:    "docx", "xlsx", "xlsb", "pptx", "xps", "vsdx", "odt", "ods", "odp", "odg", "odf", "epub",
//         "iwork" or "zip".
#pragma once

#include <string_view>

namespace winnow::extract {

std::string_view zip_kind(std::string_view file);

}  // namespace winnow::extract
