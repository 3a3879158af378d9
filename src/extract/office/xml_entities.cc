// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/xml_entities.h"

#include <algorithm>
#include <map>

namespace winnow::extract {
namespace {

constexpr std::size_t looked_at = 1 << 20;
constexpr int passes_max = 64;  // Entities inside entities.

using Values = std::map<std::string_view, std::string_view>;
using Sizes = std::map<std::string_view, std::int64_t>;

Values declared_entities(std::string_view doctype) {
  constexpr std::string_view mark = "<!ENTITY";
  constexpr std::string_view white = " \t\r\n";
  Values values;
  for (std::size_t at = doctype.find(mark); at != std::string_view::npos;
       at = doctype.find(mark, at + 1)) {
    std::string_view rest = doctype.substr(at + mark.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(white), rest.size()));
    const std::size_t name_end = rest.find_first_of(white);
    if (name_end == std::string_view::npos) break;
    const std::string_view name = rest.substr(0, name_end);
    rest.remove_prefix(std::min(rest.find_first_not_of(white, name_end), rest.size()));
    if (rest.empty() || (rest[0] != '"' && rest[0] != '\'')) continue;
    const std::size_t end = rest.find(rest[0], 1);
    if (end != std::string_view::npos) values.emplace(name, rest.substr(1, end - 1));
  }
  return values;
}

std::int64_t size_of(std::string_view value, const Sizes& sizes) {
  auto size = static_cast<std::int64_t>(value.size());
  for (std::size_t at = value.find('&'); at != std::string_view::npos;
       at = value.find('&', at + 1)) {
    const std::size_t end = value.find(';', at);
    if (end == std::string_view::npos) break;
    const auto known = sizes.find(value.substr(at + 1, end - at - 1));
    if (known != sizes.end()) size = std::min(expansion_max, size + known->second);
  }
  return size;
}

}  // namespace

std::int64_t largest_expansion(std::string_view doctype) {
  const Values values = declared_entities(doctype.substr(0, looked_at));
  Sizes sizes;
  std::int64_t largest = 0;
  // Entities may refer to later ones: each pass resolves one level more.
  for (int pass = 0; pass < passes_max; ++pass) {
    bool changed = false;
    for (const auto& [name, value] : values) {
      const std::int64_t size = size_of(value, sizes);
      changed = changed || size != sizes[name];
      sizes[name] = size;
      largest = std::max(largest, size);
    }
    if (!changed || largest >= expansion_max) break;
  }
  return largest;
}

}  // namespace winnow::extract
