// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/mail.h"

#include <fmt/core.h>

#include "base/digest.h"
#include "base/text.h"
#include "demo/cast.h"
#include "demo/office.h"

namespace winnow::demo {
namespace {

// The upper half of windows-1256 that Arabic letters and the punctuation of these letters need.
constexpr char32_t windows1256[] = {
    0x20AC, 0x067E, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0679, 0x2039,
    0x0152, 0x0686, 0x0698, 0x0688, 0x06AF, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x06A9, 0x2122, 0x0691, 0x203A, 0x0153, 0x200C, 0x200D, 0x06BA, 0x00A0, 0x060C, 0x00A2, 0x00A3,
    0x00A4, 0x00A5, 0x00A6, 0x00A7, 0x00A8, 0x00A9, 0x06BE, 0x00AB, 0x00AC, 0x00AD, 0x00AE, 0x00AF,
    0x00B0, 0x00B1, 0x00B2, 0x00B3, 0x00B4, 0x00B5, 0x00B6, 0x00B7, 0x00B8, 0x00B9, 0x061B, 0x00BB,
    0x00BC, 0x00BD, 0x00BE, 0x061F, 0x06C1, 0x0621, 0x0622, 0x0623, 0x0624, 0x0625, 0x0626, 0x0627,
    0x0628, 0x0629, 0x062A, 0x062B, 0x062C, 0x062D, 0x062E, 0x062F, 0x0630, 0x0631, 0x0632, 0x0633,
    0x0634, 0x0635, 0x0636, 0x00D7, 0x0637, 0x0638, 0x0639, 0x063A, 0x0640, 0x0641, 0x0642, 0x0643,
    0x00E0, 0x0644, 0x00E2, 0x0645, 0x0646, 0x0647, 0x0648, 0x00E7, 0x00E8, 0x00E9, 0x00EA, 0x00EB,
    0x0649, 0x064A, 0x00EE, 0x00EF, 0x064B, 0x064C, 0x064D, 0x064E, 0x00F4, 0x064F, 0x0650, 0x00F7,
    0x0651, 0x00F9, 0x0652, 0x00FB, 0x00FC, 0x200E, 0x200F, 0x06D2};

bool is_ascii(std::string_view text) {
  for (const char letter : text) {
    if (static_cast<unsigned char>(letter) >= 0x80) return false;
  }
  return true;
}

// RFC 2047 words, cut between characters where base64 needs no padding, as most programs do.
std::string encoded_words(std::string_view text) {
  if (is_ascii(text)) return std::string(text);
  std::string out;
  std::string part;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = code_point_at(text, at).next;
    part += text.substr(at, next - at);
    at = next;
    if ((part.size() < 30 || part.size() % 3 != 0) && at < text.size()) continue;
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + to_base64(part) + "?=";
    part.clear();
  }
  return out;
}

std::string quoted_printable(std::string_view bytes) {
  std::string out;
  std::size_t column = 0;
  for (const char letter : bytes) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '\n') {
      out += "\r\n";
      column = 0;
      continue;
    }
    const bool plain = byte >= 0x20 && byte < 0x7F && letter != '=';
    if (column + (plain ? 1 : 3) > 75) {
      out += "=\r\n";
      column = 0;
    }
    out += plain ? std::string(1, letter) : fmt::format("={:02X}", byte);
    column += plain ? 1 : 3;
  }
  return out;
}

std::string base64_lines(std::string_view bytes) {
  const std::string all = to_base64(bytes);
  std::string out;
  for (std::size_t at = 0; at < all.size(); at += 76) out += all.substr(at, 76) + "\r\n";
  return out;
}

std::string address(const std::string& key) {
  const Person& who = person(key);
  const bool arabic_name = who.body == "ministry" || who.body == "brigade";
  return (arabic_name ? encoded_words(who.arabic) : "\"" + who.latin.back() + "\"") + " <" +
         who.mail + ">";
}

std::string addresses(const std::vector<std::string>& keys) {
  std::string out;
  for (const std::string& key : keys) out += (out.empty() ? "" : ",\r\n ") + address(key);
  return out;
}

std::string body_text(const Mail& mail) {
  Piece bare = mail.piece;
  bare.title.clear();
  return text_of(bare);
}

std::string text_part(const Mail& mail) {
  const std::string text = body_text(mail);
  if (mail.charset == MailCharset::utf8_base64) {
    return "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" +
           base64_lines(text);
  }
  const bool windows = mail.charset == MailCharset::windows1256_quoted;
  return fmt::format(
             "Content-Type: text/plain; charset={}\r\n"
             "Content-Transfer-Encoding: quoted-printable\r\n\r\n",
             windows ? "windows-1256" : "utf-8") +
         quoted_printable(windows ? to_windows1256(text) : text);
}

std::string body_part(const Mail& mail) {
  if (!mail.with_html) return text_part(mail);
  const std::string border = "either-" + sha256_hex(mail.id).substr(0, 24);
  return fmt::format("Content-Type: multipart/alternative; boundary=\"{}\"\r\n\r\n--{}\r\n", border,
                     border) +
         text_part(mail) +
         fmt::format(
             "\r\n--{}\r\nContent-Type: text/html; charset=utf-8\r\n"
             "Content-Transfer-Encoding: base64\r\n\r\n",
             border) +
         base64_lines(html(mail.piece)) + fmt::format("\r\n--{}--\r\n", border);
}

}  // namespace

std::string to_windows1256(std::string_view utf8) {
  std::string out;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at = point.next;
    char byte = point.value < 0x80 ? static_cast<char>(point.value) : '?';
    for (int index = 0; index < 128; ++index) {
      if (windows1256[index] == point.value) byte = static_cast<char>(0x80 + index);
    }
    out += byte;
  }
  return out;
}

std::string eml(const Mail& mail) {
  std::string out = fmt::format(
      "From: {}\r\nTo: {}\r\nSubject: {}\r\nDate: {}\r\nMessage-ID: <{}>\r\n",
      address(mail.piece.from), addresses(mail.piece.to), encoded_words(mail.piece.title),
      mail_day(mail.piece.day, mail.minute_of_day), mail.id);
  if (!mail.answers.empty()) {
    out += fmt::format("In-Reply-To: <{0}>\r\nReferences: <{0}>\r\n", mail.answers);
  }
  out += "MIME-Version: 1.0\r\n";
  if (mail.attached.empty()) return out + body_part(mail);
  const std::string border = "part-" + sha256_hex(mail.id).substr(0, 24);
  out += fmt::format("Content-Type: multipart/mixed; boundary=\"{}\"\r\n\r\n--{}\r\n", border,
                     border) +
         body_part(mail);
  for (const Attached& each : mail.attached) {
    out += fmt::format(
               "\r\n--{}\r\nContent-Type: {}; name=\"{}\"\r\nContent-Disposition: "
               "attachment; filename=\"{}\"\r\nContent-Transfer-Encoding: base64\r\n\r\n",
               border, each.type, each.name, each.name) +
           base64_lines(each.bytes);
  }
  return out + fmt::format("\r\n--{}--\r\n", border);
}

std::string mbox(const std::vector<Mail>& mails) {
  std::string out;
  for (const Mail& mail : mails) {
    const std::string day = mail_day(mail.piece.day, mail.minute_of_day);
    // "Thu, 14 Mar 2019 09:05:00" becomes "Thu Mar 14 09:05:00 2019".
    const std::vector<std::string> parts = split(day, ' ');
    out += fmt::format("From {} {} {} {:>2} {} {}\n", person(mail.piece.from).mail,
                       parts[0].substr(0, 3), parts[2], parts[1], parts[4], parts[3]);
    for (std::string line : split(eml(mail), '\n')) {
      if (!line.empty() && line.back() == '\r') line.pop_back();
      out += (line.starts_with("From ") ? ">" : "") + line + "\n";
    }
  }
  return out;
}

std::vector<std::string> quoted_body(const Mail& mail) {
  std::vector<std::string> lines = {fmt::format("On {}, {} wrote:", english_day(mail.piece.day),
                                                person(mail.piece.from).latin.front())};
  for (const std::string& line : split(body_text(mail), '\n')) {
    if (!line.empty()) lines.push_back("> " + line);
  }
  return lines;
}

}  // namespace winnow::demo
