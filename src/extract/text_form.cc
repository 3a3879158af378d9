// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/text_form.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/text.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 64 << 10;
constexpr std::size_t looked_at_for_utf16 = 4096;

struct Half {
  double top_two = 0;  // Share of the two commonest byte values.
  bool commonest_fit = false;
  double zeros = 0;
};

bool may_be_high_byte(std::size_t value) {
  return value <= 0x11 || value == 0x20 || value == 0x30 || value == 0xFE || value == 0xFF;
}

Half measure(std::string_view bytes, std::size_t parity) {
  std::array<std::size_t, 256> counts{};
  const std::size_t pairs = bytes.size() / 2;
  for (std::size_t i = 0; i < pairs; ++i) {
    ++counts[static_cast<unsigned char>(bytes[2 * i + parity])];
  }
  const auto first = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
  Half half;
  half.zeros = static_cast<double>(counts[0]) / static_cast<double>(pairs);
  std::size_t top = counts[first];
  counts[first] = 0;
  const auto second = static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin());
  top += counts[second];
  half.top_two = static_cast<double>(top) / static_cast<double>(pairs);
  half.commonest_fit = may_be_high_byte(first) && (counts[second] == 0 || may_be_high_byte(second));
  return half;
}

bool is_high_beside_low(const Half& high, const Half& low) {
  return high.top_two >= 0.85 && low.top_two < 0.60 && high.commonest_fit && high.zeros >= 0.05;
}

// A multi-byte sequence cut off by the end of the look is no error.
bool starts_as_utf8(std::string_view bytes) {
  std::string_view look = bytes.substr(0, looked_at);
  if (look.size() < bytes.size()) {
    while (!look.empty() && (static_cast<unsigned char>(look.back()) & 0xC0) == 0x80) {
      look.remove_suffix(1);
    }
    if (!look.empty() && static_cast<unsigned char>(look.back()) >= 0xC0) look.remove_suffix(1);
  }
  return is_valid_utf8(look);
}

// White space and the escape of terminals are in texts; other controls are rare there.
bool is_mostly_printable(std::string_view bytes) {
  const auto controls = std::ranges::count_if(bytes, [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1B;
  });
  return controls * 50 <= static_cast<std::ptrdiff_t>(bytes.size());
}

}  // namespace

TextForm text_form(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return TextForm::utf8;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) return TextForm::utf32_le;
  if (bytes.starts_with("\0\0\xFE\xFF"sv)) return TextForm::utf32_be;
  if (bytes.starts_with("\xFF\xFE")) return TextForm::utf16_le;
  if (bytes.starts_with("\xFE\xFF")) return TextForm::utf16_be;
  const std::string_view look = bytes.substr(0, looked_at);
  const bool has_nul = look.find('\0') != std::string_view::npos;
  if (!has_nul && is_mostly_printable(look)) {
    if (starts_as_utf8(bytes)) return TextForm::utf8;
  }
  const std::string_view start = bytes.substr(0, looked_at_for_utf16);
  if (start.size() >= 16) {
    const Half even = measure(start, 0);
    const Half odd = measure(start, 1);
    if (is_high_beside_low(odd, even)) return TextForm::utf16_le;
    if (is_high_beside_low(even, odd)) return TextForm::utf16_be;
  }
  return !has_nul && is_mostly_printable(look) ? TextForm::eight_bit : TextForm::binary;
}

std::string as_narrow_text(std::string_view bytes, TextForm form, std::size_t bytes_max) {
  bytes = bytes.substr(0, bytes_max);
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const bool wide32 = form == TextForm::utf32_le || form == TextForm::utf32_be;
  const bool wide16 = form == TextForm::utf16_le || form == TextForm::utf16_be;
  if (!wide16 && !wide32) return std::string(bytes);
  const bool little = form == TextForm::utf16_le || form == TextForm::utf32_le;
  const std::size_t width = wide32 ? 4 : 2;
  std::string out;
  char32_t high = 0;
  for (std::size_t at = 0; at + width <= bytes.size(); at += width) {
    char32_t unit = 0;
    for (std::size_t i = 0; i < width; ++i) {
      unit = (unit << 8) | static_cast<unsigned char>(bytes[at + (little ? width - 1 - i : i)]);
    }
    if (unit == 0xFEFF && at == 0) continue;
    if (wide16 && unit >= 0xD800 && unit < 0xDC00) {
      high = unit;
      continue;
    }
    const bool low = unit >= 0xDC00 && unit < 0xE000;
    if (low) unit = high != 0 ? 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00) : 0xFFFD;
    high = 0;
    append_utf8(out, unit > 0x10FFFF ? 0xFFFD : unit);
  }
  return out;
}

}  // namespace winnow::extract
