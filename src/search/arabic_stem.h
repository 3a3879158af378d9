// SPDX-License-Identifier: AGPL-3.0-or-later
// search/arabic_stem.h: the Light10 stemmer for folded Arabic words.
//
// Units:  lengths in letters.
// From:   Larkey, Ballesteros, Connell 2002 and 2007; in their order of affixes.
#pragma once

#include <string>
#include <string_view>

namespace winnow::search {

std::string arabic_stem(std::string_view folded_word);

}  // namespace winnow::search
