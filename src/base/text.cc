// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/text.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstring>

namespace winnow {
namespace {

constexpr char32_t replacement = 0xFFFD;

// Length of the valid sequence at `at`, 0 if there is none.
std::size_t sequence_length(std::string_view s, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(s[i]); };
  const auto is_tail = [&](std::size_t i, unsigned low = 0x80, unsigned high = 0xBF) {
    return i < s.size() && byte(i) >= low && byte(i) <= high;
  };
  const unsigned lead = byte(at);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return is_tail(at + 1) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    const unsigned low = lead == 0xE0 ? 0xA0 : 0x80;
    const unsigned high = lead == 0xED ? 0x9F : 0xBF;
    return is_tail(at + 1, low, high) && is_tail(at + 2) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const unsigned low = lead == 0xF0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xF4 ? 0x8F : 0xBF;
    return is_tail(at + 1, low, high) && is_tail(at + 2) && is_tail(at + 3) ? 4 : 0;
  }
  return 0;
}

bool is_zero_width(char32_t c) {
  return (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

// First byte at or after `at` that is not plain ASCII text (NUL is none), eight at a time: most
// text is, and a step per byte was a tenth of the time of reading.
std::size_t end_of_plain(std::string_view s, std::size_t at) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  for (; at + sizeof(std::uint64_t) <= s.size(); at += sizeof(std::uint64_t)) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, s.data() + at, sizeof eight);
    if (((eight | (eight - ones)) & high) != 0) break;
  }
  while (at < s.size() && s[at] > 0) ++at;
  return at;
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

}  // namespace

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t at = end_of_plain(bytes, 0); at < bytes.size();) {
    const auto length = sequence_length(bytes, at);
    if (length == 0) return false;
    at = length == 1 ? end_of_plain(bytes, at + 1) : at + length;
  }
  return true;
}

CodePoint code_point_at(std::string_view text, std::size_t at) {
  const auto length = sequence_length(text, at);
  const auto byte = [&](std::size_t i) {
    return static_cast<char32_t>(static_cast<unsigned char>(text[at + i]));
  };
  switch (length) {
    case 1:
      return {byte(0), at + 1};
    case 2:
      return {((byte(0) & 0x1F) << 6) | (byte(1) & 0x3F), at + 2};
    case 3:
      return {((byte(0) & 0x0F) << 12) | ((byte(1) & 0x3F) << 6) | (byte(2) & 0x3F), at + 3};
    case 4:
      return {((byte(0) & 0x07) << 18) | ((byte(1) & 0x3F) << 12) | ((byte(2) & 0x3F) << 6) |
                  (byte(3) & 0x3F),
              at + 4};
    default:
      return {replacement, at + 1};
  }
}

void append_utf8(std::string& out, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = replacement;
  const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | (c >> 6));
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | (c >> 12));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | (c >> 18));
    put(0x80 | ((c >> 12) & 0x3F));
    put(0x80 | ((c >> 6) & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::string to_valid_utf8(std::string_view bytes) {
  std::string out;
  out.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size();) {
    const std::size_t plain = end_of_plain(bytes, at);
    out.append(bytes, at, plain - at);
    at = plain;
    if (at == bytes.size()) break;
    const auto length = sequence_length(bytes, at);
    if (length == 0 || bytes[at] == '\0') {
      append_utf8(out, replacement);
      ++at;
    } else {
      out.append(bytes, at, length);
      at += length;
    }
  }
  return out;
}

std::int64_t count_codepoints(std::string_view text) {
  return std::count_if(text.begin(), text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

std::size_t byte_of_codepoint(std::string_view text, std::int64_t n_codepoints) {
  std::size_t at = 0;
  while (n_codepoints > 0 && at < text.size()) {
    at = code_point_at(text, at).next;
    --n_codepoints;
  }
  return at;
}

std::int64_t codepoint_of_byte(std::string_view text, std::size_t at) {
  at = std::min(at, text.size());
  while (at > 0 && at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return count_codepoints(text.substr(0, at));
}

bool is_bidi_control(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

std::string without_bidi_controls(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = end_of_plain(text, at);
    out.append(text, at, plain - at);
    at = plain;
    if (at == text.size()) break;
    const auto c = code_point_at(text, at);
    if (!is_bidi_control(c.value)) out.append(text, at, c.next - at);
    at = c.next;
  }
  return out;
}

bool is_right_to_left(char32_t c) {
  return (c >= 0x0590 && c <= 0x08FF) || (c >= 0xFB1D && c <= 0xFDFF) ||
         (c >= 0xFE70 && c <= 0xFEFC) || (c >= 0x10800 && c <= 0x10FFF) ||
         (c >= 0x1E800 && c <= 0x1EFFF);
}

std::string for_people(std::string_view name) {
  std::string out;
  bool needs_isolation = false;
  for (std::size_t at = 0; at < name.size();) {
    const auto c = code_point_at(name, at);
    at = c.next;
    needs_isolation = needs_isolation || is_right_to_left(c.value);
    if (c.value < 0x20 || (c.value >= 0x7F && c.value < 0xA0) || is_bidi_control(c.value) ||
        is_zero_width(c.value)) {
      char escape[16];
      std::snprintf(escape, sizeof escape, "\\u{%04X}", static_cast<unsigned>(c.value));
      out += escape;
    } else {
      append_utf8(out, c.value);
    }
  }
  if (needs_isolation) {
    out.insert(0, "\u2068");
    out += "\u2069";
  }
  return out;
}

std::string to_hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string out;
  out.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    out.push_back(digits[byte >> 4]);
    out.push_back(digits[byte & 15]);
  }
  return out;
}

std::string from_hex(std::string_view hex) {
  std::string out;
  if (hex.size() % 2 != 0) return out;
  for (std::size_t i = 0; i < hex.size(); i += 2) {
    const int high = hex_digit(hex[i]);
    const int low = hex_digit(hex[i + 1]);
    if (high < 0 || low < 0) return {};
    out.push_back(static_cast<char>(high * 16 + low));
  }
  return out;
}

std::string to_base64(std::string_view bytes) {
  static constexpr char digits[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const auto byte = [&](std::size_t k) -> unsigned {
      return i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U;
    };
    const unsigned three = (byte(0) << 16) | (byte(1) << 8) | byte(2);
    out.push_back(digits[(three >> 18) & 63]);
    out.push_back(digits[(three >> 12) & 63]);
    out.push_back(i + 1 < bytes.size() ? digits[(three >> 6) & 63] : '=');
    out.push_back(i + 2 < bytes.size() ? digits[three & 63] : '=');
  }
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (std::size_t begin = 0;;) {
    const auto end = text.find(separator, begin);
    parts.emplace_back(text.substr(begin, end == text.npos ? text.npos : end - begin));
    if (end == text.npos) return parts;
    begin = end + 1;
  }
}

std::string lower_ascii(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trim_ascii(std::string_view text) {
  constexpr std::string_view space = " \t\r\n\f\v";
  const auto begin = text.find_first_not_of(space);
  if (begin == text.npos) return {};
  return text.substr(begin, text.find_last_not_of(space) - begin + 1);
}

std::string with_thousands(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = digits[0] == '-' ? 1 : 0;
  for (std::size_t i = digits.size(); i > first + 3; i -= 3) digits.insert(i - 3, ",");
  return digits;
}

}  // namespace winnow
