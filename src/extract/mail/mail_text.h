// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/mail/mail_text.h: the text of a mail's parts, and the pages made of it.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "extract/extractor.h"

namespace winnow::extract {

struct PartText {
  std::string text{};  // Valid UTF-8 without bidi controls.
  std::string charset{};
  bool is_guessed = false;
};

// Order: mark, strict UTF-8, UTF-16 without a mark, the declared charset if every byte has a
// meaning in it, a guess.
PartText decode_part_text(std::string_view bytes, std::string_view declared);

// The visible text of HTML.
std::string text_of_html(std::string_view html);

// Undoes a transfer encoding piece by piece; `receive` returns false to stop.
void decode_transfer(std::string_view body, std::string_view encoding,
                     const std::function<bool(std::string_view)>& receive);

// Hands a text on as pages of at most `page_words` words and 4 MiB. Returns the number of the page
// after the last.
struct MailText {
  PageKind kind = PageKind::mail_body;
  std::string text{};
  std::string other_text{};
  std::string part{};  // The MIME part, for the anchor.
};
std::int64_t hand_on_pages(const MailText& source, std::int64_t first_number, const Limits& limits,
                           Sink& sink);

}  // namespace winnow::extract
