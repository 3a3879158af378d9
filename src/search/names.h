// SPDX-License-Identifier: AGPL-3.0-or-later
// search/names.h: other spellings of an Arabic word that are searched too, each shown as "also".
//
// In:     folded words.
// Holds:  nothing here is silent: every form becomes a reading with its own count.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace winnow::search {

// عبدالله -> (عبد, الله); for the heads عبد ابو ام بن and at least 3 letters behind.
std::optional<std::pair<std::string, std::string>> parted_name(std::string_view word);

// (عبد, الله) -> عبدالله.
std::optional<std::string> joined_name(std::string_view first, std::string_view second);

// The word behind each conjunction, preposition and article.
std::vector<std::string> prefixed_forms(std::string_view word);

}  // namespace winnow::search
