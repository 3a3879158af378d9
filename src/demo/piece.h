// SPDX-License-Identifier: AGPL-3.0-or-later
// demo/piece.h: what one document of the leak says, whatever file it is written into.
#pragma once

#include <string>
#include <vector>

#include "demo/calendar.h"

namespace winnow::demo {

struct Piece {
  std::string name{};      // Of the file, without its ending.
  std::string kind{};      // letter, licence, receipt, mail, ...
  std::string language{};  // "ara" or "eng".
  Day day = 0;
  std::string from{};             // Keys of the cast.
  std::vector<std::string> to{};  // Keys of the cast.
  std::string title{};
  std::vector<std::string> head{};  // The body on the letter head, line by line.
  std::vector<std::string> paragraphs{};
  std::vector<std::vector<std::string>> rows{};  // A table, the first row its heads.
  std::string signature{};
  std::string plot{};  // Keys of the plots it belongs to, by blanks.
  bool is_right_to_left() const { return language == "ara"; }
};

// All lines in reading order, a row's cells by tabs.
std::vector<std::string> lines_of(const Piece& piece);
std::string text_of(const Piece& piece);

// In the title, the head and the paragraphs.
void use_latin_digits(Piece& piece);

}  // namespace winnow::demo
