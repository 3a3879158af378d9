// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/strings.h: runs of printable characters out of bytes nobody here can read.
//
// Out:    pages of state `strings`; outcome partial with reason unsupported_type.
//         read_locked_ole: an encrypted office file is locked; every other OLE file gives its runs.
// Holds:  16-bit little-endian runs of at least 6 units, 8-bit runs of at least 8.
// Cost:   linear.
#pragma once

#include "extract/extractor.h"

namespace winnow::extract {

Done read_strings(const Input& input, const Job& job, Sink& sink);
Done read_locked_ole(const Input& input, const Job& job, Sink& sink);

}  // namespace winnow::extract
