// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/signature_table.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/text.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::size_t at = 0;
  std::string_view bytes{};
  std::string_view type{};
};

// The first row that matches wins, so longer signatures stand before their own beginnings.
constexpr std::array signatures = {
    Signature{0, "PK\3\4"sv, "zip"},
    Signature{0, "PK\5\6"sv, "zip"},
    Signature{0, "PK\7\x08"sv, "zip"},
    Signature{0, "PK00PK\3\4"sv, "zip"},
    Signature{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "ole"},
    Signature{0, "{\\rtf"sv, "rtf"},
    Signature{0, "!BDN"sv, "pst"},
    Signature{0, "\x78\x9F\x3E\x22"sv, "tnef"},
    Signature{0, "\xFF\xD8\xFF"sv, "jpeg"},
    Signature{0, "\x89PNG\r\n\x1A\n"sv, "png"},
    Signature{0, "II*\0"sv, "tiff"},
    Signature{0, "MM\0*"sv, "tiff"},
    Signature{0, "GIF87a"sv, "gif"},
    Signature{0, "GIF89a"sv, "gif"},
    Signature{0, "8BPS"sv, "psd"},
    Signature{4, "ftypheic"sv, "heic"},
    Signature{4, "ftypheix"sv, "heic"},
    Signature{4, "ftypmif1"sv, "heic"},
    Signature{4, "ftypmsf1"sv, "heic"},
    Signature{4, "ftypavif"sv, "avif"},
    Signature{0, "\0\0\0\x0CjP  "sv, "jp2"},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, "7z"},
    Signature{0, "Rar!\x1A\x07"sv, "rar"},
    Signature{0, "\x1F\x8B\x08"sv, "gz"},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              "xz"},
    Signature{0, "\x28\xB5\x2F\xFD"sv, "zst"},
    Signature{0, "\x04\x22\x4D\x18"sv, "lz4"},
    Signature{0, "\x02\x21\x4C\x18"sv, "lz4"},
    Signature{0, "\x1F\x9D"sv, "Z"},
    Signature{0, "LZIP"sv, "lz"},
    Signature{257, "ustar"sv, "tar"},
    Signature{0, "MSCF"sv, "cab"},
    Signature{0, "070701"sv, "cpio"},
    Signature{0, "070702"sv, "cpio"},
    Signature{0, "070707"sv, "cpio"},
    Signature{0, "!<arch>\n"sv, "ar"},
    Signature{0, "xar!"sv, "xar"},
    Signature{32769, "CD001"sv, "iso"},
    Signature{0, "WARC/"sv, "warc"},
    Signature{0, "filedesc://"sv, "arc"},
    Signature{0, "ITSF"sv, "chm"},
    Signature{0, "\0\1\0\0Standard"sv, "mdb"},
    Signature{0, "AT&TFORM"sv, "djvu"},
    Signature{0, "\xFFWPC"sv, "wpd"},
    Signature{0, "\xE4\x52\x5C\x7B\x8C\xD8\xA7\x4D"sv, "one"},
    Signature{0, "SQLite format 3\0"sv, "sqlite"},
    Signature{0,
              "\x7F"
              "ELF"sv,
              "elf"},
};

struct TypeName {
  std::string_view type{};
  std::string_view mime{};
  std::string_view extensions{};  // Separated by blanks, each with a blank before and after.
};

constexpr std::array type_names = {
    TypeName{"pdf", "application/pdf", " pdf "},
    TypeName{"zip", "application/zip", " zip jar apk "},
    TypeName{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
             " docx docm dotx dotm "},
    TypeName{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
             " xlsx xlsm xltx xltm xlam "},
    TypeName{"xlsb", "application/vnd.ms-excel.sheet.binary.macroenabled.12", " xlsb "},
    TypeName{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation",
             " pptx pptm ppsx ppsm potx potm "},
    TypeName{"xps", "application/oxps", " xps oxps "},
    TypeName{"vsdx", "application/vnd.ms-visio.drawing", " vsdx vsdm vstx vssx "},
    TypeName{"odt", "application/vnd.oasis.opendocument.text", " odt ott odm oth "},
    TypeName{"ods", "application/vnd.oasis.opendocument.spreadsheet", " ods ots "},
    TypeName{"odp", "application/vnd.oasis.opendocument.presentation", " odp otp "},
    TypeName{"odg", "application/vnd.oasis.opendocument.graphics", " odg otg "},
    TypeName{"odf", "application/vnd.oasis.opendocument.formula", " odf odc odi otf otc oti "},
    TypeName{"epub", "application/epub+zip", " epub "},
    TypeName{"iwork", "application/vnd.apple.iwork", " pages numbers key "},
    TypeName{"doc", "application/msword", " doc dot "},
    TypeName{"xls", "application/vnd.ms-excel", " xls xlt xla xlw "},
    TypeName{"ppt", "application/vnd.ms-powerpoint", " ppt pps pot "},
    TypeName{"msg", "application/vnd.ms-outlook", " msg "},
    TypeName{"ole", "application/x-ole-storage", " "},
    TypeName{"ooxml_locked", "application/x-ole-encrypted-package", " "},
    TypeName{"hwp", "application/x-hwp", " hwp "},
    TypeName{"vsd", "application/vnd.visio", " vsd vst "},
    TypeName{"pub", "application/x-mspublisher", " pub "},
    TypeName{"wpd", "application/vnd.wordperfect", " wpd wp wp5 wp6 "},
    TypeName{"works", "application/vnd.ms-works", " wps wks wcm wdb "},
    TypeName{"rtf", "application/rtf", " rtf "},
    TypeName{"pst", "application/vnd.ms-outlook-pst", " pst ost "},
    TypeName{"tnef", "application/vnd.ms-tnef", " tnef dat "},
    TypeName{"eml", "message/rfc822", " eml "},
    TypeName{"mhtml", "multipart/related", " mht mhtml "},
    TypeName{"mbox", "application/mbox", " mbox mbx "},
    TypeName{"html", "text/html", " html htm xhtml "},
    TypeName{"xml", "application/xml", " xml "},
    TypeName{"svg", "image/svg+xml", " svg "},
    TypeName{"fb2", "application/x-fictionbook+xml", " fb2 "},
    TypeName{"csv", "text/csv", " csv tsv "},
    TypeName{"text", "text/plain", " txt text log md "},
    TypeName{"jpeg", "image/jpeg", " jpg jpeg jpe "},
    TypeName{"png", "image/png", " png "},
    TypeName{"tiff", "image/tiff", " tif tiff "},
    TypeName{"gif", "image/gif", " gif "},
    TypeName{"bmp", "image/bmp", " bmp dib "},
    TypeName{"webp", "image/webp", " webp "},
    TypeName{"psd", "image/vnd.adobe.photoshop", " psd "},
    TypeName{"heic", "image/heic", " heic heif "},
    TypeName{"avif", "image/avif", " avif "},
    TypeName{"jp2", "image/jp2", " jp2 j2k jpx "},
    TypeName{"7z", "application/x-7z-compressed", " 7z "},
    TypeName{"rar", "application/vnd.rar", " rar "},
    TypeName{"gz", "application/gzip", " gz tgz "},
    TypeName{"bz2", "application/x-bzip2", " bz2 tbz2 tbz "},
    TypeName{"xz", "application/x-xz", " xz txz "},
    TypeName{"zst", "application/zstd", " zst tzst "},
    TypeName{"lz4", "application/x-lz4", " lz4 "},
    TypeName{"lz", "application/x-lzip", " lz tlz "},
    TypeName{"lzma", "application/x-lzma", " lzma "},
    TypeName{"zlib", "application/zlib", " zlib "},
    TypeName{"Z", "application/x-compress", " z taz "},
    TypeName{"tar", "application/x-tar", " tar "},
    TypeName{"cab", "application/vnd.ms-cab-compressed", " cab "},
    TypeName{"cpio", "application/x-cpio", " cpio "},
    TypeName{"ar", "application/x-archive", " ar a deb "},
    TypeName{"xar", "application/x-xar", " xar "},
    TypeName{"lha", "application/x-lzh-compressed", " lha lzh "},
    TypeName{"iso", "application/x-iso9660-image", " iso "},
    TypeName{"warc", "application/warc", " warc "},
    TypeName{"arc", "application/x-internet-archive", " arc "},
    TypeName{"mtree", "text/x-mtree", " mtree "},
    TypeName{"chm", "application/vnd.ms-htmlhelp", " chm "},
    TypeName{"mdb", "application/vnd.ms-access", " mdb accdb "},
    TypeName{"djvu", "image/vnd.djvu", " djvu djv "},
    TypeName{"one", "application/onenote", " one "},
    TypeName{"sqlite", "application/vnd.sqlite3", " sqlite db "},
    TypeName{"elf", "application/x-elf", " so "},
    TypeName{"empty", "application/x-empty", " "},
};

// Old Excel streams without a container: BOF records of the second to fourth generation. The record
// length and the kind of sheet tell them from two chance bytes.
bool is_bare_excel(std::string_view bytes) {
  if (bytes.size() < 8) return false;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  const bool bof =
      byte(0) == 0x09 && (byte(1) == 0x00 || byte(1) == 0x02 || byte(1) == 0x04 || byte(1) == 0x08);
  const bool short_record = byte(2) >= 4 && byte(2) <= 16 && byte(3) == 0;
  const bool known_sheet =
      byte(7) <= 0x01 &&
      (byte(6) == 0x05 || byte(6) == 0x10 || byte(6) == 0x20 || byte(6) == 0x40 || byte(6) == 0x00);
  return bof && short_record && known_sheet;
}

bool is_bzip2(std::string_view bytes) {
  return bytes.size() >= 10 && bytes.starts_with("BZh") && bytes[3] >= '1' && bytes[3] <= '9' &&
         (bytes.substr(4, 6) == "\x31\x41\x59\x26\x53\x59"sv ||
          bytes.substr(4, 6) == "\x17\x72\x45\x38\x50\x90"sv);
}

// LZMA "alone": properties, a dictionary of whole 64 KiB, a size that is unknown (-1) or below
// 2^40, and a stream that begins with a zero byte.
bool is_lzma(std::string_view bytes) {
  if (bytes.size() < 14 || bytes[1] != 0 || bytes[2] != 0) return false;
  if ((bytes[0] != 0x5D && bytes[0] != 0x5E) || bytes.substr(3, 2) == "\0\0"sv) return false;
  const bool unknown = bytes.substr(5, 8) == "\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF"sv;
  const bool plausible = bytes[10] == 0 && bytes[11] == 0 && bytes[12] == 0;
  return (unknown || plausible) && bytes[13] == 0;
}

bool is_lha(std::string_view bytes) {
  return bytes.size() > 21 && bytes.substr(2, 2) == "-l" && bytes[6] == '-' &&
         (bytes[4] == 'h' || bytes[4] == 'z');
}

bool is_bmp(std::string_view bytes) {
  if (bytes.size() < 26 || !bytes.starts_with("BM")) return false;
  const auto header = static_cast<unsigned char>(bytes[14]);
  const bool known = header == 12 || header == 40 || header == 52 || header == 56 || header == 64 ||
                     header == 108 || header == 124;
  return known && bytes[15] == 0 && bytes[16] == 0;
}

bool is_old_cpio(std::string_view bytes) {
  return bytes.size() >= 26 && (bytes.starts_with("\xC7\x71"sv) || bytes.starts_with("\x71\xC7"sv));
}

// A tar of before 1988 has no signature: its header's own checksum tells it.
bool is_old_tar(std::string_view bytes) {
  if (bytes.size() < 512 || bytes[0] == '\0') return false;
  std::int64_t sum = 0;
  for (std::size_t i = 0; i < 512; ++i) {
    sum += i >= 148 && i < 156 ? ' ' : static_cast<unsigned char>(bytes[i]);
  }
  std::int64_t written = 0;
  std::size_t digits = 0;
  for (const char c : bytes.substr(148, 8)) {
    if (c == ' ' && digits == 0) continue;
    if (c < '0' || c > '7') break;
    written = written * 8 + (c - '0');
    ++digits;
  }
  return digits >= 3 && written == sum;
}

}  // namespace

std::string_view type_by_signature(std::string_view bytes) {
  if (bytes.substr(0, 1024 + 5).find("%PDF-") != std::string_view::npos) return "pdf";
  return type_by_first_bytes(bytes);
}

std::string_view type_by_first_bytes(std::string_view bytes) {
  for (const Signature& row : signatures) {
    if (bytes.size() >= row.at + row.bytes.size() &&
        bytes.compare(row.at, row.bytes.size(), row.bytes) == 0) {
      return row.type;
    }
  }
  if (bytes.starts_with("RIFF") && bytes.substr(8, 4) == "WEBP") return "webp";
  if (is_bmp(bytes)) return "bmp";
  if (is_bzip2(bytes)) return "bz2";
  if (is_lzma(bytes)) return "lzma";
  if (is_lha(bytes)) return "lha";
  if (is_bare_excel(bytes)) return "xls";
  if (is_old_cpio(bytes)) return "cpio";
  if (is_old_tar(bytes)) return "tar";
  return {};
}

std::string_view mime_of_type(std::string_view type) {
  const auto* row = std::ranges::find(type_names, type, &TypeName::type);
  return row == type_names.end() ? "application/octet-stream"sv : row->mime;
}

std::string_view type_of_mime(std::string_view mime) {
  const auto* row = std::ranges::find(type_names, mime, &TypeName::mime);
  return row == type_names.end() ? std::string_view{} : row->type;
}

std::string_view type_by_extension(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  if (dot == std::string_view::npos || name.size() - dot > 8) return {};
  const std::string wanted = " " + lower_ascii(name.substr(dot + 1)) + " ";
  const auto* row = std::ranges::find_if(type_names, [&](const TypeName& candidate) {
    return candidate.extensions.find(wanted) != std::string_view::npos;
  });
  return row == type_names.end() ? std::string_view{} : row->type;
}

}  // namespace winnow::extract
