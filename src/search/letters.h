// SPDX-License-Identifier: AGPL-3.0-or-later
// search/letters.h: the level `letters`: whether words stand in a text exactly as typed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "search/plan.h"
#include "search/tokens.h"

namespace winnow::search {

// The words in sequence, each equal to the stored text of its place to the letter. With
// `any_order` each of them somewhere.
bool holds_letters(std::string_view text, const std::vector<std::string>& raw, bool any_order);

// Whether the words from token `at` on read exactly so.
bool reads_as(std::string_view text, const Tokens& tokens, std::size_t at,
              const std::vector<std::string>& raw);

}  // namespace winnow::search
