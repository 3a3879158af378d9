// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/office/sheet_styles.h: which cells of a workbook are dates, and how a date is written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::extract {

// Whether a number format such as "dd.mm.yyyy" shows a date or a time.
bool is_date_format(std::string_view format);

// By cell style (index into cellXfs): is it a date?
std::vector<bool> date_styles(std::string_view styles_xml);

// A serial day as "2011-02-03" or "2011-02-03 04:05:06"; "" outside the years 1900-9999.
std::string date_of_serial(double serial, bool from_1904);

}  // namespace winnow::extract
