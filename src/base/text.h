// SPDX-License-Identifier: AGPL-3.0-or-later
// base/text.h: UTF-8 and what hostile text may do to a terminal or a sentence.
//
// Units:  offsets named `_bytes` count bytes, `_codepoints` count Unicode scalar values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow {

bool is_valid_utf8(std::string_view bytes);

// Every byte that is not part of valid UTF-8, and NUL, becomes U+FFFD.
std::string to_valid_utf8(std::string_view bytes);

// One code point read at `at` (which must be < text.size()), and where the next begins. An invalid
// byte yields U+FFFD and advances by one.
struct CodePoint {
  char32_t value = 0;
  std::size_t next = 0;
};
CodePoint code_point_at(std::string_view text, std::size_t at);

void append_utf8(std::string& out, char32_t code_point);

std::int64_t count_codepoints(std::string_view text);

// Byte offset of the n-th code point; text.size() if there are fewer.
std::size_t byte_of_codepoint(std::string_view text, std::int64_t n_codepoints);

// Code point number of the character that holds byte `at`.
std::int64_t codepoint_of_byte(std::string_view text, std::size_t at);

// U+061C, 200E, 200F, 202A-202E, 2066-2069.
bool is_bidi_control(char32_t c);
std::string without_bidi_controls(std::string_view text);

// A name out of a document, safe in a terminal or a sentence: control, bidi and zero-width
// characters are escaped as \u{202E}; a name with right-to-left letters is isolated by U+2068 ...
// U+2069.
std::string for_people(std::string_view name);

// Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms.
bool is_right_to_left(char32_t c);

std::string to_hex(std::string_view bytes);
// Empty if `hex` is not an even number of lower or upper case hex digits.
std::string from_hex(std::string_view hex);
std::string to_base64(std::string_view bytes);

std::vector<std::string> split(std::string_view text, char separator);
// ASCII only.
std::string lower_ascii(std::string_view text);
std::string_view trim_ascii(std::string_view text);

// 1234567 -> "1,234,567".
std::string with_thousands(std::int64_t number);

}  // namespace winnow
