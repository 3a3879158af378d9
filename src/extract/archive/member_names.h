// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/archive/member_names.h: names out of containers, shown as valid UTF-8 and never used as
// paths.
//
// In:     the raw bytes of a name; for bytes that are no UTF-8 the charset that was guessed from
//         all names of the container together, since one short name tells nothing.
// Out:    components as shown: control, bidi and zero-width characters are written as \u{202E}.
// Holds:  "..", absolute names, drives, NUL and control characters stay as data and are flagged.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace winnow::extract {

struct ShownName {
  std::vector<std::string> path{};
  std::string encoding{};  // "utf-8", a charset guessed from all names, or "cp437".
  bool is_suspicious = false;
};

// "" if nothing could be told.
std::string charset_of_names(const std::vector<std::string>& raw_names);

// `charset` is for bytes that are no UTF-8; "" means cp437.
ShownName show_name(std::string_view raw_name, std::string_view charset);

// As UTF-8; bytes without meaning in the charset become U+FFFD. "" if the charset is not known.
std::string decode_charset(std::string_view bytes, std::string_view charset);

// How a password may stand in bytes: as UTF-8 and, if it is not ASCII, in the code pages of the
// programs that write archives.
std::vector<std::string> password_spellings(std::string_view password);

}  // namespace winnow::extract
