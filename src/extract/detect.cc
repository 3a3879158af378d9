// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect.h"

#include <array>
#include <memory>

#include <magic.h>

#include "base/text.h"
#include "extract/archive/zip_directory.h"
#include "extract/detect/ole_kind.h"
#include "extract/detect/signature_table.h"
#include "extract/detect/zip_kind.h"
#include "extract/mail/mail_rule.h"
#include "extract/text_form.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t magic_bytes_max = 1 << 20;
constexpr std::size_t text_bytes_max = 16 << 10;

struct CloseMagic {
  void operator()(magic_set* magic) const { magic_close(magic); }
};
using Magic = std::unique_ptr<magic_set, CloseMagic>;

magic_set* loaded_magic() {
  static const Magic magic = [] {
    Magic fresh(magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS | MAGIC_NO_CHECK_TEXT));
    if (fresh && magic_load(fresh.get(), nullptr) != 0) fresh.reset();
    return fresh;
  }();
  return magic.get();
}

std::string_view without_comments(std::string_view text) {
  for (;;) {
    text = trim_ascii(text);
    if (!text.starts_with("<!--")) return text;
    const std::size_t end = text.find("-->");
    if (end == std::string_view::npos) return text;
    text.remove_prefix(end + 3);
  }
}

struct Row {
  std::string_view start{};
  std::string_view type{};
};

constexpr std::array html_starts = {
    Row{"<!doctype html", "html"}, Row{"<html", "html"},  Row{"<head", "html"},
    Row{"<body", "html"},          Row{"<title", "html"}, Row{"<meta", "html"},
    Row{"<script", "html"},        Row{"<style", "html"}, Row{"<table", "html"},
    Row{"<div", "html"},           Row{"<p>", "html"},    Row{"<h1", "html"},
    Row{"<a href", "html"},        Row{"<font", "html"},  Row{"<br", "html"},
};

std::string_view xml_kind(std::string_view lower) {
  const std::string_view start = lower.substr(0, 4096);
  if (start.find("<fictionbook") != std::string_view::npos) return "fb2";
  if (start.find("<svg") != std::string_view::npos) return "svg";
  if (start.find("<html") != std::string_view::npos) return "html";
  return "xml";
}

// What a text is by its own first words; its name tells what cannot be told by them.
std::string_view kind_of_text(std::string_view text, std::string_view name) {
  const std::string lower = lower_ascii(without_comments(text));
  if (lower.starts_with("<?xml")) return xml_kind(lower);
  for (const Row& row : html_starts) {
    if (lower.starts_with(row.start)) return row.type;
  }
  if (lower.starts_with("<svg")) return "svg";
  const std::string_view by_name = type_by_extension(name);
  if (by_name == "csv") return by_name;
  if ((by_name == "html" || by_name == "xml") && lower.find('<') != std::string::npos) {
    return by_name;
  }
  return "text";
}

Detected found(std::string_view type, std::string_view told_by) {
  return {.type = std::string(type),
          .mime = std::string(mime_of_type(type)),
          .told_by = std::string(told_by)};
}

bool is_web_archive(std::string_view text) {
  const std::string lower = lower_ascii(text.substr(0, 4096));
  const std::size_t field = lower.find("content-type: multipart/related");
  return field != std::string::npos &&
         (lower.find("snapshot-content-location:") != std::string::npos ||
          lower.find("saved by") != std::string::npos ||
          lower.find("type=\"text/html\"") != std::string::npos);
}

// A type by the mail test or the text test; an empty type if it is neither.
Detected detect_text(std::string_view bytes, std::string_view name) {
  const TextForm form = text_form(bytes);
  // A mail may carry raw bytes behind its header, so the header alone counts.
  const TextForm start_form = form == TextForm::binary ? text_form(bytes.substr(0, 512)) : form;
  if (start_form == TextForm::binary) return {};
  const std::string text = as_narrow_text(bytes, start_form, text_bytes_max);
  const std::string_view by_name = type_by_extension(name);
  // One separator alone is the envelope of a single mail, unless the name says mailbox.
  const int separators = text.starts_with("From ") ? count_mbox_separators(bytes) : 0;
  if (separators > 1 || (separators == 1 && by_name == "mbox")) return found("mbox", "mail test");
  if (is_mail(text)) {
    const bool saved_page = by_name == "mhtml" || (by_name != "eml" && is_web_archive(text));
    return found(saved_page ? "mhtml" : "eml", "mail test");
  }
  if (form == TextForm::binary) return {};
  return found(kind_of_text(text, name), "text test");
}

std::string_view class_of_mime(std::string_view mime) {
  for (const std::string_view start : {"audio"sv, "video"sv, "image"sv, "font"sv}) {
    if (mime.starts_with(start)) return start;
  }
  return "binary";
}

Detected detect_by_magic(std::string_view bytes) {
  magic_set* const magic = loaded_magic();
  const std::string_view look = bytes.substr(0, magic_bytes_max);
  const char* mime = magic == nullptr ? nullptr : magic_buffer(magic, look.data(), look.size());
  if (mime == nullptr || mime == "application/octet-stream"sv ||
      std::string_view(mime).starts_with("text/")) {
    return found("binary", "nothing");
  }
  Detected detected{.mime = to_valid_utf8(mime), .told_by = "libmagic"};
  const std::string_view known = type_of_mime(detected.mime);
  detected.type = known.empty() ? class_of_mime(detected.mime) : known;
  return detected;
}

Detected detect_by_bytes(std::string_view bytes, std::string_view name) {
  if (bytes.empty()) return found("empty", "signature");
  std::string_view type = type_by_signature(bytes);
  std::string_view other;
  if (type == "pdf" && !bytes.starts_with("%PDF-")) {
    // The mark of a PDF may stand later: then what begins the file has the first word.
    const std::string_view first = type_by_first_bytes(bytes);
    if (!first.empty() || is_mail(bytes)) {
      other = type;
      type = first;
    }
  }
  if (type == "zip") type = zip_kind(bytes);
  if (type == "ole") type = ole_kind(bytes);
  Detected detected = type.empty() ? detect_text(bytes, name) : found(type, "signature");
  if (detected.type.empty() && parse_zip_directory(bytes)) {
    // The last volume of a split archive, or an archive behind a program.
    detected = found(bytes.starts_with("MZ") ? "binary" : "zip", "signature");
    if (bytes.starts_with("MZ")) other = "zip";
  }
  if (detected.type.empty()) detected = detect_by_magic(bytes);
  detected.second_type = other;
  return detected;
}

// Names that stand for the same thing as the type: no disagreement.
bool agrees(std::string_view type, std::string_view by_name) {
  constexpr auto text_like = " text csv html xml svg mbox eml mhtml fb2 "sv;
  const auto is_text = [&](std::string_view one) {
    return text_like.find(" " + std::string(one) + " ") != std::string_view::npos;
  };
  if (type == by_name || by_name.empty()) return true;
  if (by_name == "text" && is_text(type)) return true;
  if (by_name == "tnef" && type == "binary") return true;  // ".dat" stands for anything.
  if (by_name == "xml" && (type == "svg" || type == "html" || type == "fb2")) return true;
  return (by_name == "doc" || by_name == "xls" || by_name == "ppt") && type == "ooxml_locked";
}

}  // namespace

void warm_up_detect() { loaded_magic(); }

Detected detect(std::string_view bytes, std::string_view name) {
  Detected detected = detect_by_bytes(bytes, name);
  const std::string_view by_name = type_by_extension(name);
  if (detected.second_type.empty() && detected.type != "empty" && !agrees(detected.type, by_name)) {
    detected.second_type = by_name;
  }
  return detected;
}

}  // namespace winnow::extract
