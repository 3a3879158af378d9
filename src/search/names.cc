// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/names.h"

#include <algorithm>
#include <iterator>

#include "base/text.h"

namespace winnow::search {
namespace {

constexpr std::string_view heads[] = {"عبد", "ابو", "ام", "بن"};
constexpr std::string_view article = "ال";
constexpr std::string_view prefixes[] = {"و",  "ف",   "ب",   "ل",   "ك",   "س",
                                         "ال", "وال", "بال", "كال", "فال", "لل"};

bool is_arabic(std::string_view word) {
  const char32_t first = word.empty() ? 0 : code_point_at(word, 0).value;
  return first >= 0x0600 && first <= 0x06FF;
}

}  // namespace

std::optional<std::pair<std::string, std::string>> parted_name(std::string_view word) {
  for (const std::string_view head : heads) {
    if (!word.starts_with(head)) continue;
    const std::string_view rest = word.substr(head.size());
    if (count_codepoints(rest) >= 3) return std::pair{std::string(head), std::string(rest)};
  }
  return std::nullopt;
}

std::optional<std::string> joined_name(std::string_view first, std::string_view second) {
  if (std::ranges::find(heads, first) == std::end(heads)) return std::nullopt;
  if (!is_arabic(second) || count_codepoints(second) < 3) return std::nullopt;
  return std::string(first) + std::string(second);
}

std::vector<std::string> prefixed_forms(std::string_view word) {
  std::vector<std::string> out;
  if (!is_arabic(word)) return out;
  for (const std::string_view prefix : prefixes) {
    // A word with its article takes لل and the like only without it; ال ال does not exist.
    if (word.starts_with(article) && prefix.size() > 2) continue;
    out.push_back(std::string(prefix) + std::string(word));
  }
  return out;
}

}  // namespace winnow::search
