// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/revisions.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;

constexpr std::string_view end_mark = "%%EOF";
constexpr std::string_view start_mark = "startxref";
constexpr std::size_t tail_bytes = 64;
constexpr std::string_view white = "\0\t\n\f\r "sv;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

// The number at the start, behind white space; `text` moves behind it.
std::optional<std::uint64_t> take_number(std::string_view& text) {
  text.remove_prefix(std::min(text.find_first_not_of(white), text.size()));
  std::uint64_t value = 0;
  std::size_t digits = 0;
  while (digits < text.size() && digits < 15 && is_digit(text[digits])) {
    value = value * 10 + static_cast<std::uint64_t>(text[digits++] - '0');
  }
  if (digits == 0) return std::nullopt;
  text.remove_prefix(digits);
  return value;
}

// A table begins with "xref", a stream of references with "7 0 obj". Places of tables are often a
// few bytes off, where line ends were changed.
bool is_section(std::string_view file, std::uint64_t at) {
  constexpr std::uint64_t slack = 32;
  if (at >= file.size()) return false;
  const std::string_view around = file.substr(at - std::min(at, slack), 2 * slack);
  for (const std::string_view table : {"\nxref"sv, "\rxref"sv}) {
    if (around.find(table) != std::string_view::npos) return true;
  }
  std::string_view rest = file.substr(at, tail_bytes);
  rest.remove_prefix(std::min(rest.find_first_not_of(white), rest.size()));
  if (rest.starts_with("xref")) return true;
  if (!take_number(rest) || !take_number(rest)) return false;
  rest.remove_prefix(std::min(rest.find_first_not_of(white), rest.size()));
  return rest.starts_with("obj");
}

// The section to which the end mark at `end` refers; nothing if it refers to none before it.
std::optional<std::uint64_t> section_of(std::string_view file, std::size_t end, std::size_t shift) {
  const std::size_t from = end - std::min(end, tail_bytes);
  std::string_view tail = file.substr(from, end - from);
  const std::size_t start = tail.rfind(start_mark);
  if (start == std::string_view::npos) return std::nullopt;
  tail.remove_prefix(start + start_mark.size());
  const auto at = take_number(tail);
  if (!at || *at == 0 || tail.find_first_not_of(white) != std::string_view::npos) {
    return std::nullopt;
  }
  for (const std::uint64_t place : {*at, *at + shift}) {
    if (place < end && is_section(file.substr(0, end), place)) return place;
  }
  return std::nullopt;
}

}  // namespace

std::vector<std::size_t> ends_of_revisions(std::string_view file) {
  // Places are counted from the header, which may stand behind other bytes.
  const std::size_t header = file.substr(0, 1024).find("%PDF-");
  const std::size_t shift = header == std::string_view::npos ? 0 : header;
  std::vector<std::size_t> ends;
  std::set<std::uint64_t> sections;
  for (std::size_t at = file.find(end_mark); at != std::string_view::npos;
       at = file.find(end_mark, at + end_mark.size())) {
    const auto section = section_of(file, at, shift);
    if (section && sections.insert(*section).second) ends.push_back(at + end_mark.size());
  }
  if (!ends.empty()) ends.pop_back();
  return ends;
}

}  // namespace winnow::extract
