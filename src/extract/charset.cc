// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/charset.h"

#include "base/text.h"
#include "extract/archive/member_names.h"
#include "extract/mail/mail_text.h"

namespace winnow::extract {

Decoded decode_text(std::string_view bytes, std::string_view declared) {
  PartText part = decode_part_text(bytes, declared);
  return {
      .text = std::move(part.text), .charset = std::move(part.charset), .guessed = part.is_guessed};
}

std::string decode_from(std::string_view bytes, const std::string& charset) {
  return to_valid_utf8(decode_charset(bytes, charset));
}

}  // namespace winnow::extract
