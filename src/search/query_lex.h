// SPDX-License-Identifier: AGPL-3.0-or-later
// search/query_lex.h: the typed text as lexemes with their places; part of query.h.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "search/query.h"

namespace winnow::search {

enum class LexemeKind { word, phrase, regex, open, close, minus, equals, field, end };

struct Lexeme {
  LexemeKind kind = LexemeKind::end;
  std::string text{};          // Of a field its name.
  std::int64_t distance = -1;  // Of a phrase: the number behind ~.
  std::int64_t begin = 0;
  std::int64_t end = 0;
  bool touches_next = false;  // No space before what follows.
};

// Ends with a lexeme `end`. Errors (an open quotation mark, an open regular expression) and notices
// (a field that does not exist) go to `parsed`.
std::vector<Lexeme> lex_query(std::string_view text, ParsedQuery& parsed);

// Fields whose value is looked up in a column; `language` is an alias of `lang`.
bool is_column(std::string_view field);
// Fields of the language whose contents this index does not hold.
bool is_unindexed_field(std::string_view field);

}  // namespace winnow::search
