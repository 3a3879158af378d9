// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/pdf_date.h: a date as PDF writes it, as ISO 8601.
//
// In:     "D:20070305101112+01'00'", or a shorter head of it; the "D:" may be missing.
// Out:    as exact as what is written: "2007", "2007-03", "2007-03-05",
// "2007-03-05T10:11:12+01:00";
//         no offset if none is written. "" if it is no such date or names a day that cannot be.
// From:   ISO 32000-1, 7.9.4.
#pragma once

#include <string>
#include <string_view>

namespace winnow::extract {

std::string iso_of_pdf_date(std::string_view written);

}  // namespace winnow::extract
