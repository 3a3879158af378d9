// SPDX-License-Identifier: AGPL-3.0-or-later
#include "search/stem.h"

#include <libstemmer.h>

#include "base/text.h"
#include "search/arabic_stem.h"
#include "search/terms.h"

namespace winnow::search {
namespace {

enum class Script { latin, arabic, cyrillic, other };

Script script_of(char32_t c) {
  if (c >= U'a' && c <= U'z') return Script::latin;
  if (c >= 0x0600 && c <= 0x06FF) return Script::arabic;
  if (c >= 0x0400 && c <= 0x04FF) return Script::cyrillic;
  return Script::other;
}

// The one script of all letters; `other` for a mixture or a digit.
Script script_of(std::string_view word) {
  Script script = Script::other;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint c = code_point_at(word, at);
    const Script here = script_of(c.value);
    if (at > 0 && here != script) return Script::other;
    if (here == Script::other) return Script::other;
    script = here;
    at = c.next;
  }
  return script;
}

std::string by_snowball(sb_stemmer* stemmer, std::string_view word) {
  if (stemmer == nullptr) return std::string(word);
  const sb_symbol* out =
      sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol*>(word.data()),  // Its C symbol.
                      static_cast<int>(word.size()));
  if (out == nullptr) return std::string(word);
  return {reinterpret_cast<const char*>(out), static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

}  // namespace

struct Stemmer::Snowball {
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> english{
      sb_stemmer_new("english", "UTF_8"), &sb_stemmer_delete};
  std::unique_ptr<sb_stemmer, decltype(&sb_stemmer_delete)> russian{
      sb_stemmer_new("russian", "UTF_8"), &sb_stemmer_delete};
};

Stemmer::Stemmer() : snowball_(std::make_unique<Snowball>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

std::string Stemmer::stem(std::string_view folded_word) const {
  switch (script_of(folded_word)) {
    case Script::latin:
      return by_snowball(snowball_->english.get(), folded_word);
    case Script::arabic:
      return arabic_stem(folded_word);
    case Script::cyrillic:
      return by_snowball(snowball_->russian.get(), folded_word);
    case Script::other:
      break;
  }
  return std::string(folded_word);
}

std::vector<std::string> Stemmer::terms_of_stem(std::string_view stem) const {
  std::vector<std::string> out = {stem_term(stem)};
  if (this->stem(stem) == stem) out.push_back(word_term(stem));
  return out;
}

}  // namespace winnow::search
