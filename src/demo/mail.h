// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/mail.h: messages as programs of several years wrote them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "demo/piece.h"

namespace winnow::demo {

enum class MailCharset { utf8_quoted, utf8_base64, windows1256_quoted };

struct Attached {
  std::string name{};
  std::string type{};
  std::string bytes{};
};

struct Mail {
  Piece piece{};  // title is the subject; day, from and to are the header's.
  std::string id{};
  std::string answers{};  // The id of the message it replies to, or "".
  int minute_of_day = 540;
  MailCharset charset = MailCharset::utf8_quoted;
  bool with_html = false;  // The text comes a second time, as HTML.
  std::vector<Attached> attached{};
};

// The message with line ends CR LF.
std::string eml(const Mail& mail);
// Many of them, line ends LF, lines that begin with "From " escaped.
std::string mbox(const std::vector<Mail>& mails);

// Letters that windows-1256 lacks become '?'.
std::string to_windows1256(std::string_view utf8);

// The body with every line behind "> ", under one line that says who wrote it when.
std::vector<std::string> quoted_body(const Mail& mail);

}  // namespace winnow::demo
