// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/ole_kind.h"

#include <array>
#include <set>
#include <string>

#include "base/text.h"
#include "extract/bytes_at.h"

namespace winnow::extract {
namespace {

constexpr std::size_t sectors_max = 4096;  // 256 k directory entries at the larger sector size.
constexpr std::size_t entry_bytes = 128;

// ASCII of a UTF-16 name; other characters become '?', no name looked for holds one.
std::string entry_name(std::string_view entry) {
  const std::size_t bytes = u16_at(entry, 64);
  std::string name;
  for (std::size_t at = 0; at + 2 < bytes + 0 && at < 64; at += 2) {
    const std::uint16_t unit = u16_at(entry, at);
    name += unit < 0x80 ? static_cast<char>(unit) : '?';
  }
  return lower_ascii(name);
}

struct Layout {
  std::size_t sector_bytes = 512;
  std::size_t at(std::uint32_t sector) const { return (std::size_t{sector} + 1) * sector_bytes; }
};

// The sector after `sector` by the allocation table. Only its first 109 sectors are followed: they
// cover 7 MB at least, and directories that lie beyond are told by their first sector.
std::uint32_t next_sector(std::string_view file, const Layout& layout, std::uint32_t sector) {
  const std::size_t per_sector = layout.sector_bytes / 4;
  const std::size_t table = sector / per_sector;
  if (table >= 109) return 0xFFFFFFFE;
  const std::uint32_t table_sector = u32_at(file, 76 + 4 * table);
  if (layout.at(table_sector) >= file.size()) return 0xFFFFFFFE;
  return u32_at(file, layout.at(table_sector) + 4 * (sector % per_sector));
}

std::set<std::string> entry_names(std::string_view file) {
  std::set<std::string> names;
  const Layout layout{.sector_bytes = u16_at(file, 30) == 12 ? 4096U : 512U};
  std::uint32_t sector = u32_at(file, 48);
  for (std::size_t i = 0; i < sectors_max && sector < 0xFFFFFFFA; ++i) {
    const std::size_t at = layout.at(sector);
    if (at >= file.size()) break;
    const std::string_view bytes = file.substr(at, layout.sector_bytes);
    for (std::size_t entry = 0; entry + entry_bytes <= bytes.size(); entry += entry_bytes) {
      const std::string_view one = bytes.substr(entry, entry_bytes);
      if (one[66] != 0) names.insert(entry_name(one));
    }
    sector = next_sector(file, layout, sector);
  }
  return names;
}

struct Row {
  std::string_view name{};
  std::string_view type{};
};

// In this order: a mail may carry a document in it, a document never a mail.
constexpr std::array kinds = {
    Row{"__properties_version1.0", "msg"},
    Row{"encryptedpackage", "ooxml_locked"},
    Row{"quill", "pub"},
    Row{"visiodocument", "vsd"},
    Row{"perfectoffice_main", "wpd"},
    Row{"matost", "works"},
    Row{"powerpoint document", "ppt"},
    Row{"pp40", "ppt"},
    Row{"worddocument", "doc"},
    Row{"workbook", "xls"},
    Row{"book", "xls"},
};

}  // namespace

std::string_view ole_kind(std::string_view file) {
  const std::set<std::string> names = entry_names(file);
  for (const Row& row : kinds) {
    if (names.contains(std::string(row.name))) return row.type;
  }
  if (names.contains("fileheader") && names.contains("docinfo")) return "hwp";
  return "ole";
}

}  // namespace winnow::extract
