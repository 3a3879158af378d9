// SPDX-License-Identifier: AGPL-3.0-or-later
// weigh/words/sentence_forms.h: every sentence that the program makes, in English, by its code.
//
// Holds:  no form has a place for a word of likelihood and one for a word of confidence (I-10);
//         none calls anything genuine or forged. Codes and the order of arguments are stable:
//         stored assessments and other languages rest on them.
//
// A place in a form is {argument:kind}. A list stands last and takes all further arguments.
//
//   quote        what people wrote, raw              name, names   one name; a list "A, B and C"
//   per_mille    655 becomes "66 %"                  range         this and the next: "64–85 %"
//   count|a|b    3 becomes "3 b", 1 becomes "1 a"    verb|a|b      the same without the number
//   phrase       likely becomes "It is likely"       word          likely becomes "likely"
//   ratio        code of a word for a ratio          confidence    low, moderate, high
//   reasons      a list of confidence reasons        figure        a number or date, ready to print
#pragma once

#include <span>
#include <string_view>

namespace winnow::weigh {

struct SentenceForm {
  std::string_view code{};
  std::string_view english{};
};

std::span<const SentenceForm> sentence_forms();

// None: nullptr.
const SentenceForm* find_form(std::string_view code);

}  // namespace winnow::weigh
