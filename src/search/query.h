// SPDX-License-Identifier: AGPL-3.0-or-later
// search/query.h: what was typed as a tree, and back to text.
//
// In:     UTF-8 of at most 4,096 bytes; bidi controls, typographic quotes, full-width forms and
//         Arabic punctuation are understood.
// Out:    a tree, or errors with places; never both, never a silent repair.
// Units:  `begin` and `end` are code points of the text as typed, half open.
// Holds:  to_text(parse(x)) parses to the same tree. No input takes more than linear time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/fields.h"

namespace winnow::search {

// forms: folded and stemmed. words: folded. letters: exactly as stored.
enum class Level { forms, words, letters };
const std::vector<std::string_view>& names_of(Level);

enum class NodeKind {
  all,            // Every child.
  any,            // At least one child.
  without,        // Everything that the one child does not match.
  near,           // Children in any order, neighbours at most `distance` apart.
  same_document,  // The child, asked of whole documents.
  word,           // `text`, by the level of the query.
  exact,          // =word
  phrase,         // `text` in sequence; with distance >= 0 any order, so many other words among.
  prefix,         // `text` without the star.
  wildcard,       // `text` with * and ?.
  fuzzy,          // `text` within `distance` edits.
  regex,          // `text` matches a whole word of the dictionary.
  field,          // One child (word, phrase or pattern) inside the field `field`.
  column,  // `field` is one of lang type source state folder date; `text` a value or from..to.
};

struct Node {
  NodeKind kind = NodeKind::all;
  std::string text{};
  std::string field{};
  std::int64_t distance = -1;
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::vector<Node> children{};
  bool operator==(const Node& other) const;  // Places apart.
};

struct QueryError {
  static constexpr std::string_view type_name = "QueryError";
  std::string reason{};
  std::string hint{};
  std::int64_t begin = 0;
  std::int64_t end = 0;
};
void describe(Fields& f, QueryError& e);

// For colouring the field. `kind`: word exact phrase pattern operator field column bracket.
struct QueryToken {
  static constexpr std::string_view type_name = "QueryToken";
  std::int64_t begin = 0;
  std::int64_t end = 0;
  std::string kind{};
  std::string text{};
};
void describe(Fields& f, QueryToken& t);

struct Query {
  Node root{};
  Level level = Level::forms;
  // At the level `words`: also the word behind و ف ب ل ك س ال and their joins, as far as such forms
  // exist; each is a reading that can be switched off.
  bool arabic_prefixes = false;
  std::vector<std::string> notices{};
};

struct ParsedQuery {
  Query query{};  // Meaningful only without errors.
  std::vector<QueryError> errors{};
  std::vector<QueryToken> tokens{};
  bool ok() const { return errors.empty(); }
};

ParsedQuery parse_query(std::string_view text, Level level = Level::forms);

// A line of a list: never parsed, one phrase. A line without a word is an error.
ParsedQuery literal_query(std::string_view line, Level level = Level::words);

std::string to_text(const Node& node);

constexpr std::int64_t query_bytes_max = 4096;
constexpr std::int64_t query_depth_max = 32;
constexpr std::int64_t query_words_max = 256;

}  // namespace winnow::search
