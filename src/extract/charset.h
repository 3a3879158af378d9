// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/charset.h: bytes of any text as UTF-8.
//
// In:     the bytes and the charset their container declares, or "".
// Out:    valid UTF-8; the charset used; whether it is a guess.
// Holds:  the order is: mark, strict UTF-8, UTF-16 without a mark, the declared charset if every
//         byte has a meaning in it, a detector over the first 64 KiB, windows-1252.
#pragma once

#include <string>
#include <string_view>

namespace winnow::extract {

struct Decoded {
  std::string text{};
  std::string charset{};
  bool guessed = false;
};

Decoded decode_text(std::string_view bytes, std::string_view declared);

// Bytes known to be in one charset ("windows-1256"); bytes without a meaning become U+FFFD.
std::string decode_from(std::string_view bytes, const std::string& charset);

}  // namespace winnow::extract
