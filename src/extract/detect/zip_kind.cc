// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/zip_kind.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/text.h"
#include "extract/archive/zip_directory.h"
#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t content_types_bytes_max = 256 << 10;
constexpr std::size_t members_looked_at = 20'000;

struct Row {
  std::string_view part{};
  std::string_view type{};
};

// A part of the content type of the main part; the first that occurs wins.
constexpr std::array ooxml_types = {
    Row{"wordprocessingml.document.main", "docx"},
    Row{"wordprocessingml.template.main", "docx"},
    Row{"ms-word.document.macroenabled.main", "docx"},
    Row{"ms-word.template.macroenabledtemplate.main", "docx"},
    Row{"ms-excel.sheet.binary.macroenabled.main", "xlsb"},
    Row{"spreadsheetml.sheet.main", "xlsx"},
    Row{"spreadsheetml.template.main", "xlsx"},
    Row{"ms-excel.sheet.macroenabled.main", "xlsx"},
    Row{"ms-excel.template.macroenabled.main", "xlsx"},
    Row{"ms-excel.addin.macroenabled.main", "xlsx"},
    Row{"presentationml.presentation.main", "pptx"},
    Row{"presentationml.slideshow.main", "pptx"},
    Row{"presentationml.template.main", "pptx"},
    Row{"ms-powerpoint.presentation.macroenabled.main", "pptx"},
    Row{"ms-powerpoint.slideshow.macroenabled.main", "pptx"},
    Row{"ms-powerpoint.template.macroenabled.main", "pptx"},
    Row{"ms-package.xps-fixeddocumentsequence", "xps"},
    Row{"openxps", "xps"},
    Row{"ms-visio.drawing", "vsdx"},
    Row{"ms-visio.stencil", "vsdx"},
    Row{"ms-visio.template", "vsdx"},
};

constexpr std::array odf_types = {
    Row{"application/vnd.oasis.opendocument.text", "odt"},
    Row{"application/vnd.oasis.opendocument.spreadsheet", "ods"},
    Row{"application/vnd.oasis.opendocument.presentation", "odp"},
    Row{"application/vnd.oasis.opendocument.graphics", "odg"},
    Row{"application/vnd.oasis.opendocument", "odf"},
    Row{"application/vnd.sun.xml.writer", "odt"},
    Row{"application/vnd.sun.xml.calc", "ods"},
    Row{"application/vnd.sun.xml.impress", "odp"},
    Row{"application/epub+zip", "epub"},
};

constexpr std::array folder_types = {
    Row{"word/", "docx"},  Row{"xl/", "xlsx"},         Row{"ppt/", "pptx"},
    Row{"visio/", "vsdx"}, Row{"documents/1/", "xps"},
};

template <class Rows>
std::string_view first_match(const Rows& rows, std::string_view text) {
  for (const Row& row : rows) {
    if (text.find(row.part) != std::string_view::npos) return row.type;
  }
  return {};
}

// Members by local headers, for a file without its end. Where no length is written in front, the
// bytes reach to the end of the file, and unpacking finds their own end.
std::vector<ZipMember> local_members(std::string_view file) {
  std::vector<ZipMember> members;
  std::size_t at = file.find("PK\3\4"sv);
  while (at != std::string_view::npos && at + 30 <= file.size() && members.size() < 1000) {
    const std::size_t name_bytes = u16_at(file, at + 26);
    const std::size_t packed_bytes = u32_at(file, at + 18);
    ZipMember member;
    member.raw_name = file.substr(at + 30, name_bytes);
    member.flags = u16_at(file, at + 6);
    member.method = u16_at(file, at + 8);
    member.local_at = at;
    member.packed_bytes = packed_bytes == 0 ? file.size() : packed_bytes;
    members.push_back(member);
    at = file.find("PK\3\4"sv, at + 30 + name_bytes + packed_bytes);
  }
  return members;
}

std::string_view kind_by_names(const std::vector<std::string>& names) {
  const auto is_iwork = [](std::string_view name) {
    return (name.starts_with("index/") && name.ends_with(".iwa")) || name == "index.apxl" ||
           name == "index.xml" || name == "index.apxl.gz" || name == "index.xml.gz" ||
           name == "index.zip";
  };
  if (std::ranges::any_of(names, is_iwork)) return "iwork";
  // Some programs write the list of content types last: where it is cut off, the relations tell.
  if (std::ranges::find(names, "[content_types].xml") == names.end() &&
      std::ranges::find(names, "_rels/.rels") == names.end()) {
    return "zip";
  }
  for (const Row& row : folder_types) {
    if (std::ranges::any_of(names, [&](auto& name) { return name.starts_with(row.part); })) {
      return row.type;
    }
  }
  return "zip";
}

}  // namespace

std::string_view zip_kind(std::string_view file) {
  // An archive without members is shorter than the header of one.
  const std::string_view name = file.size() < 38 ? std::string_view{} : file.substr(30, 8);
  if (name == "mimetype" && u16_at(file, 26) == 8) {
    const std::size_t text_at = std::min<std::size_t>(38 + u16_at(file, 28), file.size());
    const std::string_view type = first_match(odf_types, file.substr(text_at, 80));
    if (!type.empty()) return type;
  }
  const auto directory = parse_zip_directory(file);
  const std::vector<ZipMember> members = directory ? directory->members : local_members(file);
  std::vector<std::string> names;
  for (const ZipMember& member : members) {
    if (names.size() >= members_looked_at) break;
    names.push_back(lower_ascii(member.raw_name));
    if (names.back() != "[content_types].xml" && names.back() != "mimetype") continue;
    const std::string text = lower_ascii(small_zip_member(file, member, content_types_bytes_max));
    const std::string_view type =
        names.back() == "mimetype" ? first_match(odf_types, text) : first_match(ooxml_types, text);
    if (!type.empty()) return type;
  }
  return kind_by_names(names);
}

}  // namespace winnow::extract
