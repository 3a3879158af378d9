// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/folder.h"

#include "base/check.h"
#include "base/digest.h"
#include "demo/office.h"
#include "demo/sheet.h"

namespace winnow::demo {
namespace {

using Render = std::string (*)(const Piece& piece, Random& random);

struct Format {
  std::string_view name{};
  std::string_view ending{};
  bool picture = false;
  Render render = nullptr;
};

Picture scan_of(const Piece& piece, Random& random) { return scanned(picture(piece), random); }

const Format formats[] = {
    {"pdf", ".pdf", false, [](const Piece& piece, Random&) { return pdf(piece); }},
    {"docx", ".docx", false, [](const Piece& piece, Random&) { return docx(piece); }},
    {"xlsx", ".xlsx", false, [](const Piece& piece, Random&) { return xlsx(piece); }},
    {"odt", ".odt", false, [](const Piece& piece, Random&) { return odt(piece); }},
    {"rtf", ".rtf", false, [](const Piece& piece, Random&) { return rtf(piece); }},
    {"html", ".html", false, [](const Piece& piece, Random&) { return html(piece); }},
    {"csv", ".csv", false, [](const Piece& piece, Random&) { return csv(piece); }},
    {"txt", ".txt", false, [](const Piece& piece, Random&) { return text_of(piece); }},
    {"win", ".txt", false,
     [](const Piece& piece, Random&) {
       return to_windows1256(with_latin_digits(text_of(piece)));  // It has no others.
     }},
    {"jpg", ".jpg", true, [](const Piece& piece, Random& r) { return jpeg(scan_of(piece, r)); }},
    {"png", ".png", true, [](const Piece& piece, Random& r) { return png(scan_of(piece, r)); }},
    {"tif", ".tif", true, [](const Piece& piece, Random& r) { return tiff(scan_of(piece, r)); }},
    {"scan", ".pdf", true,
     [](const Piece& piece, Random& r) { return picture_pdf(scan_of(piece, r), piece.day); }},
};

const Format& format_named(std::string_view name) {
  for (const Format& each : formats) {
    if (each.name == name) return each;
  }
  check_failed("the format is known", __FILE__, __LINE__);
}

std::string place_in(const std::string& place) { return place.empty() ? "/" : "/" + place + "/"; }

}  // namespace

std::string ending_of(std::string_view format) { return std::string(format_named(format).ending); }

bool is_picture(std::string_view format) { return format_named(format).picture; }

std::string Folder::render(const Piece& piece, std::string_view format) {
  return format_named(format).render(piece, random_);
}

void Folder::note(const Member& file, const Piece& piece, std::string_view format,
                  std::string_view expect) {
  TrueDocument document;
  document.path = file.name;
  document.sha256 = sha256_hex(file.bytes);
  document.holder = holder_;
  document.kind = piece.kind;
  document.format = format;
  document.language = piece.language;
  document.day = iso_day(piece.day);
  document.from = piece.from;
  document.to = piece.to;
  document.plot = piece.plot;
  document.expect = expect;
  Piece said = piece;
  if (format == "csv") said = Piece{.rows = piece.rows};
  if (format == "win") use_latin_digits(said);
  document.lines = lines_of(said);
  leak_.truth.documents.push_back(document);
}

std::string Folder::add(const std::string& place, const Piece& piece, std::string_view format) {
  const std::string path = holder_ + place_in(place) + piece.name + ending_of(format);
  leak_.files.push_back({path, render(piece, format)});
  note(leak_.files.back(), piece, format, is_picture(format) ? "picture" : "read");
  return path;
}

std::string Folder::add_mail(const std::string& place, const Mail& mail) {
  const std::string path = holder_ + place_in(place) + mail.piece.name + ".eml";
  leak_.files.push_back({path, eml(mail)});
  note(leak_.files.back(), mail.piece, "eml", "read");
  last().message_id = mail.id;
  last().reply_to = mail.answers;
  return path;
}

std::string Folder::add_bytes(const std::string& path, const std::string& bytes,
                              std::string_view expect) {
  leak_.files.push_back({holder_ + "/" + path, bytes});
  Piece nothing;
  nothing.kind = "container";
  note(leak_.files.back(), nothing, path.substr(path.rfind('.') + 1), expect);
  last().day.clear();
  return holder_ + "/" + path;
}

void Folder::add_copy(const std::string& path, const std::string& of) {
  leak_.files.push_back({holder_ + "/" + path, bytes_of(of)});
  for (const TrueDocument& each : leak_.truth.documents) {
    if (each.path != of) continue;
    TrueDocument copy = each;
    copy.path = holder_ + "/" + path;
    copy.holder = holder_;
    leak_.truth.documents.push_back(copy);
    return;
  }
}

void Folder::note_inside(const std::string& container, const Member& member, const Piece& piece,
                         std::string_view format, std::string_view expect) {
  note({container + " > " + member.name, member.bytes}, piece, format, expect);
}

std::string Folder::bytes_of(const std::string& path) const {
  for (const Member& each : leak_.files) {
    if (each.name == path) return each.bytes;
  }
  check_failed("the file was added before", __FILE__, __LINE__);
}

}  // namespace winnow::demo
