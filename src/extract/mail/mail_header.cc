// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_header.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <vector>

#include <gmime/gmime.h>
#include <iconv.h>

#include "base/text.h"
#include "base/time.h"
#include "extract/mail/encoded_words.h"
#include "extract/mail/mail_text.h"

namespace winnow::extract {
namespace {

constexpr std::size_t field_bytes_max = 64 << 10;

constexpr std::array charsets_of_mails = {
    "ISO-8859-1",   "ISO-8859-2",   "ISO-8859-5",   "ISO-8859-6",   "ISO-8859-7",   "ISO-8859-8",
    "ISO-8859-9",   "ISO-8859-15",  "WINDOWS-1250", "WINDOWS-1251", "WINDOWS-1252", "WINDOWS-1253",
    "WINDOWS-1254", "WINDOWS-1255", "WINDOWS-1256", "KOI8-R",       "KOI8-U",       "GB18030",
    "GB2312",       "GBK",          "BIG5",         "EUC-KR",       "EUC-JP",       "SHIFT_JIS",
    "ISO-2022-JP",  "UTF-7",        "UTF-16",       "CP437",        "CP949",
};

std::string date_of(const std::string& raw) {
  GDateTime* date = g_mime_utils_header_decode_date(raw.c_str());
  if (date == nullptr) return {};
  const std::int64_t seconds = g_date_time_to_unix(date);
  g_date_time_unref(date);
  return to_text(Instant(std::chrono::seconds(seconds)));
}

}  // namespace

void start_mail_library() {
  // The converters stay open: a closed one would be loaded from disk again.
  static const std::vector<iconv_t> kept_open = [] {
    g_mime_init();
    std::vector<iconv_t> converters;
    for (const char* charset : charsets_of_mails) {
      converters.push_back(iconv_open("UTF-8", charset));
    }
    return converters;
  }();
  static_cast<void>(kept_open);
}

std::string unfolded(std::string_view raw) {
  std::string out;
  for (const char c : raw.substr(0, field_bytes_max)) {
    if (c == '\r' || c == '\n') continue;
    out += c == '\0' || c == '\t' ? ' ' : c;
  }
  return std::string(trim_ascii(out));
}

std::string decode_field(std::string_view raw) {
  std::string text = unfolded(raw);
  const bool ascii =
      std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!ascii) text = decode_part_text(text, {}).text;
  if (text.find("=?") == std::string::npos) return without_bidi_controls(text);
  // Not by the library: of neighbours with padding it keeps the first alone.
  return without_bidi_controls(to_valid_utf8(decode_encoded_words(text)));
}

void tell_fields(const MimePart& mail, Sink& sink) {
  for (const MailField& field : mail.fields) {
    std::string key = lower_ascii(to_valid_utf8(field.name));
    std::ranges::replace(key, '-', '_');
    const std::string raw = unfolded(field.raw);
    std::string value = decode_field(field.raw);
    if (key == "date") {
      const std::string date = date_of(raw);
      if (!date.empty()) value = date;
    }
    sink.fact({.key = std::move(key),
               .value = std::move(value),
               .raw = to_valid_utf8(field.raw.substr(0, field_bytes_max)),
               .origin = "mail header " + to_valid_utf8(field.name)});
  }
}

}  // namespace winnow::extract
