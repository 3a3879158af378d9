// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/arabic_stem.h"

#include "base/text.h"

namespace winnow::search {
namespace {

constexpr std::string_view prefixes[] = {"ال", "وال", "بال", "كال", "فال", "لل"};
constexpr std::string_view suffixes[] = {"ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"};
constexpr std::string_view conjunction = "و";

}  // namespace

std::string arabic_stem(std::string_view folded_word) {
  std::string_view rest = folded_word;
  bool stripped = false;
  for (const std::string_view prefix : prefixes) {
    if (!rest.starts_with(prefix)) continue;
    if (count_codepoints(rest.substr(prefix.size())) < 2) continue;
    rest.remove_prefix(prefix.size());
    stripped = true;
    break;
  }
  if (!stripped && rest.starts_with(conjunction) && count_codepoints(rest) >= 4) {
    rest.remove_prefix(conjunction.size());
  }
  for (const std::string_view suffix : suffixes) {
    if (!rest.ends_with(suffix)) continue;
    const std::string_view shorter = rest.substr(0, rest.size() - suffix.size());
    if (count_codepoints(shorter) >= 2) rest = shorter;
  }
  return std::string(rest);
}

}  // namespace winnow::search
