// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mail_rule.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "base/text.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t looked_at = 4096;

constexpr std::array known_fields = {"from"sv,
                                     "to"sv,
                                     "cc"sv,
                                     "bcc"sv,
                                     "subject"sv,
                                     "date"sv,
                                     "received"sv,
                                     "message-id"sv,
                                     "return-path"sv,
                                     "mime-version"sv,
                                     "content-type"sv,
                                     "delivered-to"sv,
                                     "reply-to"sv,
                                     "in-reply-to"sv,
                                     "references"sv,
                                     "sender"sv,
                                     "content-transfer-encoding"sv,
                                     "list-id"sv,
                                     "newsgroups"sv,
                                     "x-mailer"sv,
                                     "x-priority"sv,
                                     "x-originating-ip"sv,
                                     "status"sv,
                                     "errors-to"sv,
                                     "precedence"sv};

// The next line without its end; `rest` moves behind it.
std::string_view take_line(std::string_view& rest) {
  const std::size_t end = rest.find_first_of("\r\n");
  const std::string_view line = rest.substr(0, end);
  if (end == std::string_view::npos) {
    rest = {};
    return line;
  }
  const bool pair = rest.substr(end, 2) == "\r\n";
  rest.remove_prefix(end + (pair ? 2 : 1));
  return line;
}

// The name of a header field in lower case; "" if the line does not begin with one.
std::string field_name(std::string_view line) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 76) return {};
  const std::string_view name = trim_ascii(line.substr(0, colon));
  const bool printable =
      std::ranges::all_of(name, [](char c) { return c > 0x20 && c < 0x7F && c != ':'; });
  return printable ? lower_ascii(name) : std::string{};
}

bool is_known(std::string_view name) {
  return std::ranges::find(known_fields, name) != known_fields.end();
}

bool is_all_digits(std::string_view line) {
  return !line.empty() && std::ranges::all_of(line, [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view without_mail_preamble(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  bool counted = false;
  while (!text.empty()) {
    std::string_view rest = text;
    const std::string_view line = take_line(rest);
    const bool digits = is_all_digits(trim_ascii(line)) && !counted;
    if (!trim_ascii(line).empty() && !digits) break;
    counted = counted || digits;
    text = rest;
  }
  if (text.starts_with("From ") || text.starts_with(">From ")) take_line(text);
  return text;
}

bool is_known_field(std::string_view line) { return is_known(field_name(line)); }

bool is_mail(std::string_view bytes) {
  std::string_view rest = without_mail_preamble(bytes.substr(0, looked_at));
  std::set<std::string> seen;
  bool first = true;
  while (!rest.empty()) {
    const std::string_view line = take_line(rest);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (first) return false;
      continue;
    }
    std::string name = field_name(line);
    if (first && name.empty()) return false;
    first = false;
    if (is_known(name)) seen.insert(std::move(name));
    if (seen.size() >= 2) return true;
  }
  return false;
}

bool is_mbox_separator(std::string_view mailbox, std::size_t at) {
  if (mailbox.substr(at, 5) != "From ") return false;
  std::string_view rest = mailbox.substr(at, looked_at);
  take_line(rest);
  // Mailboxes made of mailboxes hold the older separator, quoted, as the first line.
  if (rest.starts_with(">From ")) take_line(rest);
  if (rest.empty() || rest.front() == '\n' || rest.front() == '\r') return false;
  // Behind a sentence that begins with "From" the next message may follow: its own separator is
  // the one.
  if (rest.starts_with("From ") || rest.starts_with(">From ")) return false;
  // A first field of an unknown name ("X-Status:") counts if the fields after it make a mail.
  return is_known_field(rest.substr(0, rest.find_first_of("\r\n"))) || is_mail(rest);
}

std::size_t find_mbox_separator(std::string_view mailbox, std::size_t at) {
  while (at < mailbox.size() && !is_mbox_separator(mailbox, at)) {
    const std::size_t next = mailbox.find("\nFrom ", at);
    at = next == std::string_view::npos ? mailbox.size() : next + 1;
  }
  return at < mailbox.size() ? at : std::string_view::npos;
}

int count_mbox_separators(std::string_view text) {
  int count = 0;
  std::size_t at = find_mbox_separator(text, 0);
  while (at != std::string_view::npos && ++count < 2) at = find_mbox_separator(text, at + 5);
  return count;
}

}  // namespace winnow::extract
