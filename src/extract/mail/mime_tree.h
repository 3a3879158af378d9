// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/mail/mime_tree.h: the parts of a mail as ranges of its bytes.
//
// Out:    the parts in the order of the mail, numbered as IMAP does: "1", "2.1".
// Holds:  the bytes of a part are those of the mail, so an embedded message hashes as it was sent;
//         nesting and the number of parts are limited, and what lies beyond is one part of raw
//         bytes.
// From:   RFC 2045, 2046 5.1; boundaries are read as leniently as mail programs do.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/limits.h"

namespace winnow::extract {

struct MailField {
  std::string_view name{};
  std::string_view raw{};  // As it stands, folded, without the end of its last line.
};

struct MimePart {
  std::string number{};  // "" for the mail itself if it has parts.
  std::vector<MailField> fields{};
  std::string_view whole{};  // Header and body.
  std::string_view body{};   // Still encoded.
  std::string type{"text/plain"};
  std::string boundary{};
  std::string charset{};
  std::string name{};         // Of the disposition, else of the type; decoded.
  std::string disposition{};  // "attachment", "inline", "".
  std::string encoding{};     // "base64", "quoted-printable" ..., in lower case.
  std::string content_id{};
  std::string method{};    // Parameter "protocol" or "smime-type".
  std::size_t parent = 0;  // Index; 0 for the mail itself.
  int depth = 0;
  bool is_closed = true;  // False: a multipart without its closing boundary.
  bool is_rest = false;   // Raw bytes beyond a limit.

  bool is_multipart() const { return type.starts_with("multipart/"); }
};

struct MimeTree {
  std::vector<MimePart> parts{};
  bool is_over_depth = false;
  bool is_over_parts = false;
};

MimeTree parse_mime(std::string_view mail, const Limits& limits);

// The raw value of the first field of that name (lower case); "" if there is none.
std::string_view field_of(const MimePart& part, std::string_view name);

}  // namespace winnow::extract
