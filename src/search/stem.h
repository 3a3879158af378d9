// SPDX-License-Identifier: AGPL-3.0-or-later
// search/stem.h: the stem of a folded word, chosen by its script.
//
// Out:    Arabic by Light10, Latin by Snowball English, Cyrillic by Snowball Russian; words with
//         digits and words of other scripts are their own stem.
// Holds:  a Stemmer belongs to one thread at a time; all give the same stems.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::search {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;
  std::string stem(std::string_view folded_word) const;
  // The terms whose places are those of a stem. A word that is its own stem has no stem term.
  std::vector<std::string> terms_of_stem(std::string_view stem) const;

 private:
  struct Snowball;
  std::unique_ptr<Snowball> snowball_;
};

}  // namespace winnow::search
