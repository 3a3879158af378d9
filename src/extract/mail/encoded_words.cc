// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/encoded_words.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "base/text.h"
#include "extract/mail/mail_text.h"

namespace winnow::extract {
namespace {

constexpr std::size_t charset_bytes_max = 60;
// The standard allows 75 characters a word; whole subjects in one word occur.
constexpr std::size_t coded_bytes_max = 4096;

struct EncodedWord {
  std::string charset{};  // In lower case, without a language.
  std::string bytes{};
  std::size_t size = 0;  // In the line.
};

// White space and strange characters are passed over; bits are counted anew behind padding.
std::string from_base64(std::string_view coded) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string bytes;
  std::uint32_t bits = 0;
  int count = 0;
  for (const char c : coded) {
    const std::size_t digit = digits.find(c);
    if (c == '=') count = 0;
    if (digit == std::string_view::npos) continue;
    bits = (bits << 6) | static_cast<std::uint32_t>(digit);
    count += 6;
    if (count < 8) continue;
    count -= 8;
    bytes += static_cast<char>((bits >> count) & 0xFFU);
  }
  return bytes;
}

std::string from_quoted(std::string_view coded) {
  std::string bytes;
  for (std::size_t at = 0; at < coded.size(); ++at) {
    const std::string byte = coded[at] == '=' ? from_hex(coded.substr(at + 1, 2)) : std::string{};
    if (byte.size() == 1) at += 2;
    bytes += byte.size() == 1 ? byte[0] : coded[at] == '_' ? ' ' : coded[at];
  }
  return bytes;
}

// The encoded word that begins with the first character; nothing if none does.
std::optional<EncodedWord> take_word(std::string_view line) {
  if (!line.starts_with("=?")) return std::nullopt;
  const std::size_t first = line.find('?', 2);
  if (first == std::string_view::npos || first < 3 || first > charset_bytes_max) return {};
  const std::size_t end = line.substr(0, first + coded_bytes_max).find("?=", first + 3);
  if (end == std::string_view::npos || line[first + 2] != '?') return std::nullopt;
  const char coding = line[first + 1];
  const std::string_view coded = line.substr(first + 3, end - first - 3);
  EncodedWord word{.size = end + 2};
  word.charset = lower_ascii(line.substr(2, first - 2));
  word.charset = word.charset.substr(0, word.charset.find('*'));
  if (coding == 'B' || coding == 'b') {
    word.bytes = from_base64(coded);
  } else if (coding == 'Q' || coding == 'q') {
    word.bytes = from_quoted(coded);
  } else {
    return std::nullopt;
  }
  return word;
}

// Words that follow one another, with white space at most between them; `line` moves behind them.
std::string take_run(std::string_view& line, const EncodedWord& first) {
  std::string text;
  std::string bytes = first.bytes;
  std::string charset = first.charset;
  line.remove_prefix(first.size);
  for (;;) {
    const std::size_t next = std::min(line.find_first_not_of(" \t"), line.size());
    const auto word = take_word(line.substr(next));
    if (!word || word->charset != charset) text += decode_part_text(bytes, charset).text;
    if (!word) return text;
    if (word->charset != charset) bytes.clear();
    charset = word->charset;
    bytes += word->bytes;
    line.remove_prefix(next + word->size);
  }
}

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c == '\r' || c == '\n' ? ' ' : c;
  }
  return out;
}

std::string decode(std::string_view line, bool quotes) {
  std::string out;
  bool is_quoted = false;
  while (!line.empty()) {
    const auto word = take_word(line);
    if (word) {
      const std::string text = take_run(line, *word);
      if (quotes && is_quoted) out += escaped(text);
      if (quotes && !is_quoted) out += '"' + escaped(text) + '"';
      if (!quotes) out += text;
      continue;
    }
    if (line[0] == '"') is_quoted = !is_quoted;
    if (line[0] == '\\' && is_quoted && line.size() > 1) {
      out += line[0];
      line.remove_prefix(1);
    }
    out += line[0];
    line.remove_prefix(1);
  }
  return out;
}

}  // namespace

std::string decode_encoded_words(std::string_view line) { return decode(line, false); }

std::string decode_encoded_words_in_parameters(std::string_view line) { return decode(line, true); }

}  // namespace winnow::extract
