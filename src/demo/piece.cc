// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/piece.h"

namespace winnow::demo {

std::vector<std::string> lines_of(const Piece& piece) {
  std::vector<std::string> lines = piece.head;
  if (!piece.title.empty()) lines.push_back(piece.title);
  lines.insert(lines.end(), piece.paragraphs.begin(), piece.paragraphs.end());
  for (const auto& row : piece.rows) {
    std::string line;
    for (const std::string& cell : row) line += (line.empty() ? "" : "\t") + cell;
    lines.push_back(line);
  }
  if (!piece.signature.empty()) lines.push_back(piece.signature);
  return lines;
}

std::string text_of(const Piece& piece) {
  std::string text;
  for (const std::string& line : lines_of(piece)) text += line + "\n";
  return text;
}

void use_latin_digits(Piece& piece) {
  piece.title = with_latin_digits(piece.title);
  for (auto* lines : {&piece.head, &piece.paragraphs}) {
    for (std::string& line : *lines) line = with_latin_digits(line);
  }
}

}  // namespace winnow::demo
