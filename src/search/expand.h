// SPDX-License-Identifier: AGPL-3.0-or-later
// search/expand.h: which words of the dictionary a pattern means.
//
// Holds:  prefixes, wildcards and regular expressions are complete; only fuzzy words are cut, to
//         the 50 most frequent, and the cut is counted.
// Cost:   one pass over the dictionary's range, milliseconds for half a million words.
// From:   Wagner, Fischer 1974 for the edit distance, over code points.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "search/dictionary.h"
#include "search/query.h"

namespace winnow::search {

constexpr std::size_t fuzzy_words_max = 50;

struct Expansion {
  std::vector<std::size_t> terms{};  // Numbers in the dictionary, most frequent first.
  std::int64_t left_out = 0;
};

// `pattern` is a prefix, wildcard, fuzzy or regex node; `space` the namespace bytes to look in.
Result<Expansion> expand(const Dictionary& dictionary, const Node& pattern, std::string_view space);

// Words within `distance` edits; with `fixed_first` only those with the same first letter.
std::vector<std::size_t> within_distance(const Dictionary& dictionary, std::string_view space,
                                         std::string_view word, std::int64_t distance,
                                         bool fixed_first);

// The folded form of a pattern; its signs stay.
std::string folded_pattern(std::string_view pattern);

}  // namespace winnow::search
