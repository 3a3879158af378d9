// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/detect/ole_kind.h: what an OLE compound file is, by the names of its streams.
//
// In:     the whole file, possibly cut off.
// Out:    "doc", "xls", "ppt", "msg", "ooxml_locked", "hwp", "vsd", "pub", "wpd", "works" or "ole".
// Holds:  names are compared without case; chains of sectors that loop end.
// From:   [MS-CFB] 2.2-2.6.
#pragma once

#include <string_view>

namespace winnow::extract {

std::string_view ole_kind(std::string_view file);

}  // namespace winnow::extract
