// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_text.h"

#include <algorithm>
#include <memory>

#include <gmime/gmime.h>
#include <uchardet/uchardet.h>

#include "base/text.h"
#include "extract/archive/member_names.h"
#include "extract/quality.h"
#include "extract/text_form.h"

namespace winnow::extract {
namespace {

constexpr std::size_t piece_bytes = 64 << 10;
constexpr std::size_t page_bytes_max = 4 << 20;
constexpr std::size_t guess_bytes = 64 << 10;

std::string guess_charset(std::string_view bytes) {
  const std::unique_ptr<uchardet, void (*)(uchardet_t)> detector(uchardet_new(), uchardet_delete);
  const std::string_view look = bytes.substr(0, guess_bytes);
  uchardet_handle_data(detector.get(), look.data(), look.size());
  uchardet_data_end(detector.get());
  return lower_ascii(uchardet_get_charset(detector.get()));
}

bool is_space(char c) { return c == ' ' || c == '\n' || c == '\t' || c == '\r'; }

// Where a page must end: after `words_max` words or before `page_bytes_max` bytes, never inside a
// character.
std::size_t page_end(std::string_view text, std::int64_t words_max) {
  std::int64_t words = 0;
  bool in_word = false;
  std::size_t at = 0;
  for (; at < text.size() && at < page_bytes_max; ++at) {
    const bool space = is_space(text[at]);
    if (!space && !in_word && words++ == words_max) return at;
    in_word = !space;
  }
  while (at < text.size() && at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80) --at;
  return at;
}

}  // namespace

PartText decode_part_text(std::string_view bytes, std::string_view declared) {
  PartText out;
  const TextForm form = text_form(bytes);
  const bool wide =
      form != TextForm::utf8 && form != TextForm::eight_bit && form != TextForm::binary;
  std::string charset = lower_ascii(trim_ascii(declared));
  // Seven-bit codings with escapes look like UTF-8.
  const bool escapes =
      charset.starts_with("iso-2022") || charset == "hz-gb-2312" || charset == "utf-7";
  if (wide || (is_valid_utf8(bytes) && !escapes)) {
    out.text = as_narrow_text(bytes, form, bytes.size());
    const bool wider = form == TextForm::utf32_le || form == TextForm::utf32_be;
    out.charset = wider ? "utf-32" : wide ? "utf-16" : "utf-8";
  } else {
    if (!charset.empty()) out.text = decode_charset(bytes, charset);
    const bool declared_fits =
        !out.text.empty() && out.text.find("\xEF\xBF\xBD") == std::string::npos;
    if (!declared_fits) {
      charset = guess_charset(bytes);
      out.text = charset.empty() ? std::string{} : decode_charset(bytes, charset);
      out.is_guessed = true;
    }
    if (out.text.empty() && !bytes.empty()) {
      charset = "windows-1252";
      out.text = decode_charset(bytes, charset);
    }
    out.charset = charset;
  }
  out.text = without_bidi_controls(to_valid_utf8(out.text));
  return out;
}

void decode_transfer(std::string_view body, std::string_view encoding,
                     const std::function<bool(std::string_view)>& receive) {
  const GMimeContentEncoding known =
      g_mime_content_encoding_from_string(std::string(encoding).c_str());
  const bool coded = known == GMIME_CONTENT_ENCODING_BASE64 ||
                     known == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE ||
                     known == GMIME_CONTENT_ENCODING_UUENCODE;
  if (!coded) {
    receive(body);
    return;
  }
  GMimeEncoding state;
  g_mime_encoding_init_decode(&state, known);
  while (!body.empty()) {
    const std::string_view piece = body.substr(0, piece_bytes);
    body.remove_prefix(piece.size());
    std::string out(g_mime_encoding_outlen(&state, piece.size()) + 8, '\0');
    out.resize(g_mime_encoding_step(&state, piece.data(), piece.size(), out.data()));
    if (!out.empty() && !receive(out)) return;
  }
  std::string out(64, '\0');
  out.resize(g_mime_encoding_flush(&state, nullptr, 0, out.data()));
  if (!out.empty()) receive(out);
}

std::int64_t hand_on_pages(const MailText& source, std::int64_t first_number, const Limits& limits,
                           Sink& sink) {
  std::int64_t number = first_number;
  std::string_view text = source.text;
  std::string_view other = source.other_text;
  do {
    const std::size_t end = page_end(text, limits.page_words);
    const std::size_t other_end = page_end(other, limits.page_words);
    Page page{.number = number++, .kind = source.kind, .text = std::string(text.substr(0, end))};
    page.engine = "gmime 3.2.13";
    page.other_text = std::string(other.substr(0, other_end));
    page.quality = judge_text(page.text.empty() ? page.other_text : page.text);
    page.text_state = page.text.empty() ? TextState::no_text : TextState::text;
    if (!page.other_text.empty()) page.other_engine = "the alternative part";
    if (!source.part.empty() && !page.text.empty()) {
      page.anchors.push_back({.begin = 0, .end = count_codepoints(page.text), .at = source.part});
    }
    sink.page(page);
    text.remove_prefix(end);
    other.remove_prefix(other_end);
  } while (!text.empty() || !other.empty());
  return number;
}

}  // namespace winnow::extract
