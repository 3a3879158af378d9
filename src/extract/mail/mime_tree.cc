// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail/mime_tree.h"

#include <algorithm>
#include <memory>

#include <gmime/gmime.h>

#include "base/text.h"
#include "extract/mail/encoded_words.h"
#include "extract/mail/mail_header.h"

namespace winnow::extract {
namespace {

constexpr std::size_t fields_max = 2000;

// One line with its end; `at` moves behind it.
std::string_view take_line(std::string_view text, std::size_t& at) {
  const std::size_t start = at;
  const std::size_t end = text.find('\n', at);
  at = end == std::string_view::npos ? text.size() : end + 1;
  return text.substr(start, at - start);
}

std::string_view without_line_end(std::string_view line) {
  if (line.ends_with('\n')) line.remove_suffix(1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

// The fields; returns where the body begins. A line that is no field ends the header, as it does
// for the programs that show mails.
std::size_t read_fields(std::string_view whole, std::vector<MailField>& fields) {
  std::size_t at = 0;
  while (at < whole.size()) {
    const std::size_t start = at;
    const std::string_view line = without_line_end(take_line(whole, at));
    if (line.empty()) return at;
    const std::size_t colon = line.find(':');
    const bool folded = line.front() == ' ' || line.front() == '\t';
    if (folded && !fields.empty()) {
      const char* begin = fields.back().raw.data();
      fields.back().raw = {begin, static_cast<std::size_t>(line.data() + line.size() - begin)};
      continue;
    }
    const std::string_view name = trim_ascii(line.substr(0, colon));
    const bool envelope = line.starts_with("From ") || line.starts_with(">From ");
    if (colon == std::string_view::npos || name.empty() ||
        name.find(' ') != std::string_view::npos) {
      if (envelope) continue;
      return start;
    }
    if (fields.size() < fields_max) fields.push_back({name, line.substr(colon + 1)});
  }
  return at;
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? std::string{} : to_valid_utf8(text);
}

void read_type(MimePart& part) {
  const std::string_view raw = field_of(part, "content-type");
  if (trim_ascii(raw).empty()) return;
  GMimeContentType* type =
      g_mime_content_type_parse(nullptr, decode_encoded_words_in_parameters(unfolded(raw)).c_str());
  if (type == nullptr) return;
  const std::unique_ptr<char, void (*)(void*)> full(g_mime_content_type_get_mime_type(type),
                                                    g_free);
  part.type = lower_ascii(text_or_empty(full.get()));
  const auto parameter = [&](const char* key) {
    return text_or_empty(g_mime_content_type_get_parameter(type, key));
  };
  // Boundaries are compared with bytes, so they must not be repaired.
  if (const char* boundary = g_mime_content_type_get_parameter(type, "boundary")) {
    part.boundary = boundary;
  }
  part.charset = parameter("charset");
  part.name = parameter("name");
  part.method = lower_ascii(parameter("protocol") + parameter("smime-type"));
  g_object_unref(type);
}

void read_disposition(MimePart& part) {
  const std::string_view raw = field_of(part, "content-disposition");
  if (trim_ascii(raw).empty()) return;
  GMimeContentDisposition* parsed = g_mime_content_disposition_parse(
      nullptr, decode_encoded_words_in_parameters(unfolded(raw)).c_str());
  if (parsed == nullptr) return;
  part.disposition = lower_ascii(text_or_empty(g_mime_content_disposition_get_disposition(parsed)));
  const std::string name =
      text_or_empty(g_mime_content_disposition_get_parameter(parsed, "filename"));
  if (!name.empty()) part.name = name;
  g_object_unref(parsed);
}

void read_header(MimePart& part) {
  const std::size_t body_at = read_fields(part.whole, part.fields);
  part.body = part.whole.substr(body_at);
  read_type(part);
  read_disposition(part);
  part.encoding = lower_ascii(trim_ascii(field_of(part, "content-transfer-encoding")));
  // "base64;" and "base64 (comment)" occur.
  part.encoding = part.encoding.substr(0, part.encoding.find_first_of("; \t("));
  part.content_id = to_valid_utf8(trim_ascii(field_of(part, "content-id")));
  if (part.is_multipart() && part.boundary.empty()) part.type = "text/plain";
}

struct Pieces {
  std::vector<std::string_view> parts{};
  bool is_closed = false;
};

// The line end before a boundary belongs to the boundary.
std::string_view without_last_line_end(std::string_view text) { return without_line_end(text); }

Pieces split_at_boundary(std::string_view body, const std::string& boundary) {
  const std::string mark = "--" + boundary;
  Pieces pieces;
  std::size_t part_at = std::string_view::npos;
  for (std::size_t at = 0; at < body.size();) {
    const std::size_t line_at = at;
    const std::string_view line = take_line(body, at);
    if (!line.starts_with(mark)) continue;
    const std::string_view tail = trim_ascii(line.substr(mark.size()));
    if (!tail.empty() && tail != "--") continue;
    if (part_at != std::string_view::npos) {
      pieces.parts.push_back(without_last_line_end(body.substr(part_at, line_at - part_at)));
    }
    part_at = at;
    if (tail == "--") {
      pieces.is_closed = true;
      return pieces;
    }
  }
  if (part_at != std::string_view::npos) pieces.parts.push_back(body.substr(part_at));
  return pieces;
}

// The parts below, the first one last so that it is taken next. Parts beyond `room` are one part of
// raw bytes, up to the end of the multipart.
void push_parts(std::vector<MimePart>& waiting, const MimePart& part, std::size_t index,
                const Pieces& pieces, std::size_t room) {
  const std::size_t count = std::min(pieces.parts.size(), room + 1);
  for (std::size_t i = count; i > 0; --i) {
    MimePart& below = waiting.emplace_back();
    below.whole = pieces.parts[i - 1];
    below.number = part.number + (part.number.empty() ? "" : ".") + std::to_string(i);
    below.parent = index;
    below.depth = part.depth + 1;
    if (part.type == "multipart/digest") below.type = "message/rfc822";
    if (i <= room) continue;
    below.is_rest = true;
    below.whole = part.body.substr(static_cast<std::size_t>(below.whole.data() - part.body.data()));
    below.body = below.whole;
  }
}

}  // namespace

std::string_view field_of(const MimePart& part, std::string_view name) {
  const auto field = std::ranges::find_if(
      part.fields, [&](const MailField& one) { return lower_ascii(one.name) == name; });
  return field == part.fields.end() ? std::string_view{} : field->raw;
}

MimeTree parse_mime(std::string_view mail, const Limits& limits) {
  start_mail_library();
  MimeTree tree;
  // Waiting parts, the next one last: an explicit stack, so nesting costs no stack of the program.
  std::vector<MimePart> waiting(1);
  waiting[0].whole = mail;
  while (!waiting.empty()) {
    MimePart part = std::move(waiting.back());
    waiting.pop_back();
    if (!part.is_rest) read_header(part);
    const std::size_t index = tree.parts.size();
    const bool has_parts = part.is_multipart() && !part.is_rest;
    if (has_parts && part.depth >= limits.depth) {
      tree.is_over_depth = true;
      part.is_rest = true;
    } else if (has_parts) {
      const Pieces pieces = split_at_boundary(part.body, part.boundary);
      part.is_closed = pieces.is_closed;
      const auto room = static_cast<std::size_t>(std::max<std::int64_t>(
          0, limits.mime_parts - static_cast<std::int64_t>(index + waiting.size())));
      tree.is_over_parts = tree.is_over_parts || pieces.parts.size() > room;
      push_parts(waiting, part, index, pieces, room);
    } else if (index == 0) {
      part.number = "1";
    }
    tree.parts.push_back(std::move(part));
  }
  return tree;
}

}  // namespace winnow::extract
