// SPDX-License-Identifier: AGPL-3.0-or-later
#include "weigh/words/scale_words.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>

#include "weigh/words/words.h"

namespace winnow::weigh {
namespace {

// Lower case words with one blank before, between and after them.
std::string in_words(std::string_view text) {
  std::string words = " ";
  for (const char c : text) {
    if (c >= 'A' && c <= 'Z') {
      words += static_cast<char>(c - 'A' + 'a');
    } else if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      words += c;
    } else if (words.back() != ' ') {
      words += ' ';
    }
  }
  if (words.back() != ' ') {
    words += ' ';
  }
  return words;
}

bool holds_any(std::string_view text, std::span<const std::string_view> phrases) {
  const std::string words = in_words(text);
  return std::ranges::any_of(phrases, [&](std::string_view phrase) {
    return words.find(" " + std::string(phrase) + " ") != words.npos;
  });
}

}  // namespace

bool holds_likelihood(std::string_view text) {
  constexpr std::array<std::string_view, 6> other_row{
      "remote", "improbable", "roughly even odds", "probable", "nearly certain", "highly probable"};
  if (holds_any(text, other_row)) {
    return true;
  }
  for (const Scale scale : {Scale::icd_203, Scale::phia}) {
    for (const LikelihoodWord& word : all_words(scale)) {
      if (holds_any(text, std::array{word.text})) {
        return true;
      }
    }
  }
  return false;
}

bool holds_confidence(std::string_view text) {
  constexpr std::array<std::string_view, 5> levels{"confidence", "confident", "low", "moderate",
                                                   "high"};
  return holds_any(text, levels);
}

bool holds_verdict(std::string_view text) {
  constexpr std::array<std::string_view, 11> verdicts{
      "genuine", "forged",      "forgery", "forgeries", "authentic",  "fake",
      "faked",   "counterfeit", "hoax",    "falsified", "inauthentic"};
  return holds_any(text, verdicts);
}

}  // namespace winnow::weigh
