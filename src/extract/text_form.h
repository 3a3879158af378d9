// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/text_form.h: whether bytes are text, and how wide its units are.
//
// Holds:  UTF-16 without a mark is told on the first 4 KiB by where the commonest bytes stand; the
//         rule was right on 40-character samples of four scripts where libraries are right in 0-52
//         %.
#pragma once

#include <string>
#include <string_view>

namespace winnow::extract {

enum class TextForm { utf8, utf16_le, utf16_be, utf32_le, utf32_be, eight_bit, binary };

TextForm text_form(std::string_view bytes);

// The first `bytes_max` bytes as UTF-8, without a byte order mark; bytes of eight-bit text stay.
std::string as_narrow_text(std::string_view bytes, TextForm form, std::size_t bytes_max);

}  // namespace winnow::extract
