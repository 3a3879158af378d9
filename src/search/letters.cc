// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/letters.h"

#include <algorithm>

#include "base/text.h"
#include "search/fold.h"

namespace winnow::search {

bool reads_as(std::string_view text, const Tokens& tokens, std::size_t at,
              const std::vector<std::string>& raw) {
  std::size_t word = 0;
  for (std::size_t i = at; i < tokens.list.size() && word < raw.size(); ++i) {
    const Token& token = tokens.list[i];
    if (token.same_position) continue;
    if (text.substr(token.begin, token.end - token.begin) != raw[word]) return false;
    ++word;
  }
  return word == raw.size();
}

namespace {

enum class Stands { no, yes, unsure };

// Whether the characters beside [begin, end) leave it a word of its own. An apostrophe may join or
// part; only the analysis knows.
Stands stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const FoldTable& table = FoldTable::instance();
  std::u32string spare;
  const auto judge = [&](std::size_t at) {
    const char32_t c = code_point_at(text, at).value;
    if (c == U'\'' || c == 0x2019 || c == 0x02BC || c == 0xFF07) return Stands::unsure;
    switch (table.fold(c, spare).kind) {
      case CharClass::separator:
        return Stands::yes;
      case CharClass::letter:
        return Stands::no;
      case CharClass::ignored:
      case CharClass::unspaced:
        break;
    }
    return Stands::unsure;
  };
  Stands out = Stands::yes;
  if (end < text.size()) out = judge(end);
  if (out == Stands::no || begin == 0) return out;
  std::size_t before = begin - 1;
  while (before > 0 && (static_cast<unsigned char>(text[before]) & 0xC0U) == 0x80U) --before;
  const Stands left = judge(before);
  return left == Stands::yes ? out : left;
}

// Far cheaper than analysing the page: most pages are decided here.
Stands single_word(std::string_view text, const std::string& word) {
  Stands out = Stands::no;
  for (std::size_t at = text.find(word); at != std::string_view::npos;
       at = text.find(word, at + 1)) {
    const Stands here = stands_alone(text, at, at + word.size());
    if (here == Stands::yes) return here;
    if (here == Stands::unsure) out = here;
  }
  return out;
}

}  // namespace

bool holds_letters(std::string_view text, const std::vector<std::string>& raw, bool any_order) {
  bool all_sure = true;
  for (const std::string& word : raw) {
    const Stands here = single_word(text, word);
    if (here == Stands::no) return false;
    if (here == Stands::unsure) all_sure = false;
  }
  if (all_sure && (any_order || raw.size() == 1)) return true;
  Tokens tokens;
  tokenise(text, Purpose::index, tokens);
  const auto stands = [&](const std::vector<std::string>& words) {
    for (std::size_t i = 0; i < tokens.list.size(); ++i) {
      if (!tokens.list[i].same_position && reads_as(text, tokens, i, words)) return true;
    }
    return false;
  };
  if (!any_order) return stands(raw);
  return std::ranges::all_of(raw, [&](const std::string& word) { return stands({word}); });
}

}  // namespace winnow::search
