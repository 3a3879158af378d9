// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/mail.h"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/archive/member_names.h"
#include "extract/archive/member_writer.h"
#include "extract/mail/mail_header.h"
#include "extract/mail/mail_rule.h"
#include "extract/mail/mail_text.h"
#include "extract/mail/mime_tree.h"
#include "extract/text_form.h"

namespace winnow::extract {
namespace {

constexpr std::string_view reader_name = "gmime 3.2.13";

struct Reading {
  const MimeTree& tree;
  const Job& job;
  Sink& sink;
  bool is_recoded = false;  // The whole mail was UTF-16: charsets declared in it are void.
  std::string limit{};
  std::string loss{};
  std::int64_t children = 0;
  std::int64_t text_bytes = 0;
};

void complain(Reading& reading, const MimePart& part, std::string code, std::string sentence) {
  const bool loss = code != "charset_guessed";
  if (loss && reading.loss.empty()) reading.loss = code;
  reading.sink.complaint({.code = std::move(code),
                          .loss = loss,
                          .where = part.number,
                          .sentence = std::move(sentence),
                          .reader = std::string(reader_name)});
}

bool is_encrypted(const MimePart& part) {
  return part.type == "multipart/encrypted" ||
         (part.type.ends_with("pkcs7-mime") && part.method != "signed-data");
}

bool is_signed(const MimePart& part) {
  return part.type == "multipart/signed" ||
         (part.type.ends_with("pkcs7-mime") && part.method == "signed-data");
}

// A part that is read as text of the mail and not handed on as a file.
bool is_shown_text(const MimePart& part) {
  if (part.is_rest || part.disposition == "attachment" || !part.name.empty()) return false;
  return part.type == "text/plain" || part.type == "text/html" || part.type == "text/enriched" ||
         part.type == "text" || part.type == "text/rfc822-headers" ||
         part.type == "message/delivery-status" || part.type == "message/disposition-notification";
}

std::string shown_text(Reading& reading, const MimePart& part) {
  std::string bytes;
  const auto room = static_cast<std::size_t>(
      std::max<std::int64_t>(0, reading.job.limits.text_bytes - reading.text_bytes));
  decode_transfer(part.body, part.encoding, [&](std::string_view piece) {
    bytes += piece.substr(0, room - std::min(room, bytes.size()));
    return bytes.size() < room;
  });
  reading.text_bytes += static_cast<std::int64_t>(bytes.size());
  if (bytes.size() >= room) complain(reading, part, "over_text", "the text was cut");
  const PartText decoded =
      decode_part_text(bytes, reading.is_recoded ? std::string_view{} : part.charset);
  if (decoded.is_guessed) {
    complain(reading, part, "charset_guessed", "the charset was guessed: " + decoded.charset);
  }
  if (decoded.text.find("-----BEGIN PGP MESSAGE-----") != std::string::npos) {
    complain(reading, part, "key_missing", "the text is encrypted with OpenPGP");
  }
  return part.type == "text/html" ? text_of_html(decoded.text) : decoded.text;
}

// The index of the multipart/alternative right above a part; nothing if there is none.
std::optional<std::size_t> alternative_above(const MimeTree& tree, std::size_t index) {
  std::size_t at = index;
  for (int i = 0; i < 64 && at != 0; ++i) {
    at = tree.parts[at].parent;
    if (tree.parts[at].type == "multipart/alternative") return at;
    // The HTML of a mail with pictures lies one level deeper than its plain text.
    if (tree.parts[at].type != "multipart/related") return std::nullopt;
  }
  return std::nullopt;
}

struct Body {
  std::size_t index = 0;
  std::optional<std::size_t> alternative{};
};

bool is_plain(const MimePart& part) { return part.type != "text/html"; }

void hand_on_texts(Reading& reading) {
  const auto& parts = reading.tree.parts;
  std::vector<Body> bodies;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i].is_multipart() || !is_shown_text(parts[i])) continue;
    bodies.push_back({i, alternative_above(reading.tree, i)});
  }
  std::vector<bool> used(parts.size(), false);
  std::string subject = decode_field(field_of(parts[0], "subject"));
  std::int64_t number = 1;
  for (const Body& body : bodies) {
    if (used[body.index]) continue;
    std::size_t best = body.index;
    std::vector<std::size_t> others;
    for (const Body& other : bodies) {
      if (!body.alternative || other.alternative != body.alternative) continue;
      used[other.index] = true;
      others.push_back(other.index);
      if (is_plain(parts[other.index]) && !is_plain(parts[best])) best = other.index;
    }
    MailText page{.kind = number == 1 ? PageKind::mail_body : PageKind::message_part};
    page.text = shown_text(reading, parts[best]);
    for (const std::size_t other : others) {
      if (other != best) page.other_text += shown_text(reading, parts[other]) + "\n";
    }
    // An empty plain part beside a full one is common.
    if (trim_ascii(page.text).empty() && !page.other_text.empty()) {
      std::swap(page.text, page.other_text);
      page.other_text.clear();
    }
    page.part = parts[best].number;
    if (number == 1 && !subject.empty()) page.text = subject + "\n\n" + page.text;
    number = hand_on_pages(page, number, reading.job.limits, reading.sink);
  }
  if (number == 1 && !subject.empty()) {
    hand_on_pages({.text = subject}, 1, reading.job.limits, reading.sink);
  }
}

Child announce(const MimePart& part) {
  Child child{.container_kind = "mail", .locator_hex = to_hex(part.number)};
  child.kind = part.type == "message/rfc822"                              ? ChildKind::message
               : part.disposition == "attachment"                         ? ChildKind::attachment
               : part.disposition == "inline" || !part.content_id.empty() ? ChildKind::inline_part
                                                                          : ChildKind::attachment;
  child.raw_name_hex = to_hex(part.name);
  std::string name = decode_field(part.name);
  if (name.empty()) {
    name = (part.type == "message/rfc822" ? "message " : "part ") + part.number +
           (part.type == "message/rfc822" ? ".eml" : "");
  }
  ShownName shown = show_name(name, "");
  child.path = std::move(shown.path);
  child.name_encoding = "utf-8";
  if (shown.is_suspicious) child.notes.emplace_back("name_suspicious");
  child.declared_type = part.is_rest ? "application/octet-stream" : part.type;
  child.declared_charset = part.charset;
  return child;
}

void hand_on_part(Reading& reading, const MimePart& part) {
  Child child = announce(part);
  if (!part.content_id.empty()) {
    reading.sink.fact({.key = "part_content_id",
                       .value = part.content_id,
                       .raw = part.number,
                       .origin = "mail part " + part.number});
  }
  ++reading.children;
  if (!reading.limit.empty()) {
    child.has_bytes = false;
    child.state = "not_read";
    child.reason = reading.limit;
    reading.sink.child(child);
    return;
  }
  reading.sink.child(child);
  MemberWriter writer(reading.sink, reading.job.limits, part.body.size());
  decode_transfer(part.body, part.is_rest ? "" : part.encoding,
                  [&](std::string_view piece) { return writer.write(piece); });
  writer.end("");
  if (writer.budget_is_spent()) reading.limit = "over_ratio";
}

void hand_on_parts(Reading& reading) {
  const bool at_limit = reading.job.depth >= reading.job.limits.depth;
  for (const MimePart& part : reading.tree.parts) {
    if (is_encrypted(part)) {
      complain(reading, part, "key_missing", "the part is encrypted: " + part.type);
    }
    if (is_signed(part)) {
      reading.sink.fact({.key = "signature", .value = part.type, .origin = "mail part"});
    }
    if (part.is_multipart() && !part.is_rest) {
      if (!part.is_closed) complain(reading, part, "truncated", "the closing boundary is absent");
      continue;
    }
    if (is_shown_text(part)) continue;
    if (at_limit) reading.limit = "over_depth";
    hand_on_part(reading, part);
  }
  reading.sink.count({.what = "attachments", .found = reading.children});
}

Done finish(const Reading& reading) {
  Done done{.reader = std::string(reader_name), .is_container = reading.children > 0};
  if (reading.tree.is_over_depth || !reading.limit.empty() || reading.tree.is_over_parts) {
    done.outcome = Outcome::over_limit;
    done.reason = !reading.limit.empty()       ? reading.limit
                  : reading.tree.is_over_depth ? "over_depth"
                                               : "over_members";
    reading.sink.complaint({.code = done.reason,
                            .loss = true,
                            .sentence = "parts beyond a limit were not opened",
                            .reader = std::string(reader_name)});
  } else if (!reading.loss.empty()) {
    done.outcome = Outcome::partial;
    done.reason = reading.loss;
  }
  return done;
}

}  // namespace

void warm_up_mail() { start_mail_library(); }

Done read_mail(const Input& input, const Job& job, Sink& sink) {
  const TextForm form = text_form(input.bytes.substr(0, 4096));
  const bool is_wide = form == TextForm::utf16_le || form == TextForm::utf16_be ||
                       form == TextForm::utf32_le || form == TextForm::utf32_be;
  const std::string recoded =
      is_wide ? as_narrow_text(input.bytes, form, input.bytes.size()) : std::string{};
  const std::string_view mail = without_mail_preamble(is_wide ? recoded : input.bytes);
  const MimeTree tree = parse_mime(mail, job.limits);
  Reading reading{.tree = tree, .job = job, .sink = sink, .is_recoded = is_wide};
  tell_fields(tree.parts[0], sink);
  hand_on_texts(reading);
  hand_on_parts(reading);
  return finish(reading);
}

}  // namespace winnow::extract
