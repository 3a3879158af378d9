// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/member_names.h"

#include <algorithm>
#include <memory>

#include <fmt/format.h>
#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#include "base/text.h"

namespace winnow::extract {
namespace {

constexpr std::size_t decoded_bytes_max = 64 << 20;

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter open_converter(std::string_view charset) {
  UErrorCode error = U_ZERO_ERROR;
  const std::string name(charset == "cp437" ? "ibm-437" : charset);
  Converter converter(ucnv_open(name.c_str(), &error));
  return U_SUCCESS(error) != 0 ? std::move(converter) : nullptr;
}

std::u16string to_utf16(std::string_view utf8) {
  std::u16string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    if (point.value > 0xFFFF) {
      out += static_cast<char16_t>(0xD7C0 + (point.value >> 10));
      out += static_cast<char16_t>(0xDC00 + (point.value & 0x3FF));
    } else {
      out += static_cast<char16_t>(point.value);
    }
    at = point.next;
  }
  return out;
}

std::string to_utf8(const std::u16string& text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t value = text[at];
    const bool pair = value >= 0xD800 && value < 0xDC00 && at + 1 < text.size() &&
                      text[at + 1] >= 0xDC00 && text[at + 1] < 0xE000;
    if (pair) value = 0x10000 + ((value - 0xD800) << 10) + (text[++at] - 0xDC00U);
    append_utf8(out, value >= 0xD800 && value < 0xE000 ? 0xFFFD : value);
  }
  return out;
}

bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || is_bidi_control(c) || c == 0x200B || c == 0xFEFF ||
         c == 0x2028 || c == 0x2029;
}

// Names that some system treats as a device, or that none can store.
bool is_unstorable(std::string_view component) {
  if (component.size() > 255 || component == "..") return true;
  const std::string stem = lower_ascii(component.substr(0, component.find('.')));
  if (stem == "con" || stem == "prn" || stem == "aux" || stem == "nul") return true;
  return stem.size() == 4 && (stem.starts_with("com") || stem.starts_with("lpt")) &&
         stem[3] >= '0' && stem[3] <= '9';
}

}  // namespace

std::string charset_of_names(const std::vector<std::string>& raw_names) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
  for (const std::string& name : raw_names) {
    if (is_valid_utf8(name)) continue;
    uchardet_handle_data(detector.get(), name.data(), name.size());
    uchardet_handle_data(detector.get(), "\n", 1);
  }
  uchardet_data_end(detector.get());
  const std::string charset = lower_ascii(uchardet_get_charset(detector.get()));
  return charset == "ascii" ? std::string{} : charset;
}

std::string decode_charset(std::string_view bytes, std::string_view charset) {
  const Converter converter = open_converter(charset);
  if (!converter) return {};
  bytes = bytes.substr(0, decoded_bytes_max);
  std::u16string text(bytes.size() * 2 + 1, u'\0');
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t units =
      ucnv_toUChars(converter.get(), text.data(), static_cast<std::int32_t>(text.size()),
                    bytes.data(), static_cast<std::int32_t>(bytes.size()), &error);
  if (U_FAILURE(error) != 0) return {};
  text.resize(static_cast<std::size_t>(units));
  return to_utf8(text);
}

ShownName show_name(std::string_view raw_name, std::string_view charset) {
  ShownName shown{.encoding = "utf-8"};
  std::string text;
  if (is_valid_utf8(raw_name)) {
    text = std::string(raw_name);
  } else {
    shown.encoding = charset.empty() ? "cp437" : std::string(charset);
    text = decode_charset(raw_name.substr(0, 1 << 16), shown.encoding);
    if (text.empty()) text = to_valid_utf8(raw_name);
  }
  // Only Windows programs write backslashes, and then as separators.
  const bool windows = text.find('/') == std::string::npos && text.find('\\') != std::string::npos;
  const char separator = windows ? '\\' : '/';
  const bool drive = text.size() > 1 && text[1] == ':';
  shown.is_suspicious = drive || text.starts_with('/') || text.starts_with('\\');
  std::string component;
  const auto end_component = [&] {
    if (is_unstorable(component)) shown.is_suspicious = true;
    if (!component.empty()) shown.path.push_back(std::move(component));
    component.clear();
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at = point.next;
    if (point.value == static_cast<char32_t>(separator)) {
      end_component();
    } else if (is_invisible(point.value)) {
      shown.is_suspicious = true;
      component += fmt::format("\\u{{{:04X}}}", static_cast<std::uint32_t>(point.value));
    } else {
      append_utf8(component, point.value);
    }
  }
  end_component();
  if (shown.path.empty()) shown.path.emplace_back("(no name)");
  return shown;
}

std::vector<std::string> password_spellings(std::string_view password) {
  std::vector<std::string> spellings = {std::string(password)};
  if (std::ranges::all_of(password, [](char c) { return static_cast<unsigned char>(c) < 0x80; })) {
    return spellings;
  }
  const std::u16string text = to_utf16(password);
  for (const char* charset : {"ibm-437", "windows-1256", "windows-1252"}) {
    UErrorCode error = U_ZERO_ERROR;
    const Converter converter = open_converter(charset);
    if (!converter) continue;
    ucnv_setFromUCallBack(converter.get(), UCNV_FROM_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                          &error);
    std::string bytes(text.size() * 4 + 1, '\0');
    const std::int32_t length =
        ucnv_fromUChars(converter.get(), bytes.data(), static_cast<std::int32_t>(bytes.size()),
                        text.data(), static_cast<std::int32_t>(text.size()), &error);
    if (U_FAILURE(error) != 0) continue;
    bytes.resize(static_cast<std::size_t>(length));
    spellings.push_back(std::move(bytes));
  }
  return spellings;
}

}  // namespace winnow::extract
