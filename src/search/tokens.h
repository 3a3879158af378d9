// SPDX-License-Identifier: AGPL-3.0-or-later
// search/tokens.h: text into folded words with their places. The one analyser: of the index, of
// queries, of highlights and of finding in a document.
//
// In:     any bytes; what is not UTF-8 parts words.
// Units:  `begin` and `end` are bytes of the text, on code point borders, rising.
// Holds:  the index takes a word and its alternatives at one position; a query takes the whole of
//         a word with digits and the rest of an elision, so that both find each other.
// Cost:   over 100 MB/s per core.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::search {

struct Token {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  std::uint32_t term_at = 0;
  std::uint32_t term_bytes = 0;
  bool same_position = false;  // An alternative of the token before.
};

struct Tokens {
  std::string terms{};
  std::vector<Token> list{};
  std::string_view term(const Token& token) const {
    return std::string_view(terms).substr(token.term_at, token.term_bytes);
  }
};

enum class Purpose { index, query };

// Replaces what `out` held; its memory is kept for the next text.
void tokenise(std::string_view text, Purpose purpose, Tokens& out);

}  // namespace winnow::search
