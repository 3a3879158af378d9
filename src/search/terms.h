// SPDX-License-Identifier: AGPL-3.0-or-later
// search/terms.h: which terms the index holds; the owner of the analysis version.
//
// A term is a namespace byte and a rest, so that every namespace is one range of the dictionary:
//   01 word        folded token, at most 64 bytes; phrases, near and patterns ask these
//   02 stem        at the position of its word, unless the word is its own stem; plain words at
//                  the level `forms` ask these together with the word that reads like the stem.
//                  So six of ten words need one term instead of two.
//   04 field word  a byte that names the field (see field_byte), then the folded token
//   05 field value the field's byte, then the whole value, folded and trimmed: mime, hash
// A stem does not replace its word: both stand at one position. A digit run or the rest behind an
// elision stands at its word's position too (tokens.h).
//
// Holds:  whatever changes the terms of any text changes analysis_version: an index of another
//         version is rebuilt, never migrated, because two analyses in one index match nothing.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace winnow::search {

constexpr std::int64_t analysis_version = 1;

constexpr char space_word = 1;
constexpr char space_stem = 2;
constexpr char space_field_word = 4;
constexpr char space_field_value = 5;

constexpr std::size_t term_bytes_max = 64;

// Printable, so that a dump of the index reads well. `other` holds every field without a byte of
// its own.
struct FieldName {
  std::string_view name{};
  char byte = 0;
  bool whole_value = false;  // One term per value (05) instead of words (04).
};

inline constexpr FieldName field_names[] = {
    {"from", 'f', false},   {"to", 't', false},    {"cc", 'c', false},   {"subject", 's', false},
    {"author", 'a', false}, {"title", 'i', false}, {"file", 'n', false}, {"path", 'p', false},
    {"mime", 'm', true},    {"hash", 'h', true},   {"other", 'o', false}};

inline std::optional<FieldName> find_field(std::string_view name) {
  for (const FieldName& field : field_names) {
    if (field.name == name) return field;
  }
  return std::nullopt;
}

inline std::string word_term(std::string_view word) { return space_word + std::string(word); }
inline std::string stem_term(std::string_view stem) { return space_stem + std::string(stem); }
inline std::string field_term(const FieldName& field, std::string_view text) {
  const char space = field.whole_value ? space_field_value : space_field_word;
  return std::string{space, field.byte} + std::string(text);
}

}  // namespace winnow::search
