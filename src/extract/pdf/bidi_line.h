// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/bidi_line.h: from what is seen, left to right, to the order in which it is read.
//
// In:     one line as pieces from left to right: the clusters and a space where one is seen.
// Out:    its text in logical order, each code point with the piece it came from.
// Holds:  a piece with right-to-left letters comes out with its code points in the order given, so
//         that ligature parts and marks keep their order.
// From:   UAX #9, inverse through ICU's "inverse like direct"; Latin runs inside Arabic are guarded
//         by U+200E so that "IBAN SY12 3456" stays one run.
#pragma once

#include <string>
#include <vector>

namespace winnow::extract {

struct VisualPiece {
  std::u32string text{};  // Of one cluster, in logical order.
  int cluster = -1;       // -1: a space between clusters.
};

struct LogicalLine {
  std::u32string text{};
  std::vector<int> clusters{};  // By code point.
};

struct Direction {
  bool right_to_left = false;
  bool swap_brackets = false;  // Exchange brackets that do not stand inside Latin.
};

// The normal form of one cluster: compatibility forms and ligatures are dissolved where they are
// forms of letters, never elsewhere (x squared stays x squared).
std::u32string normal_cluster(const std::u32string& text);

LogicalLine to_logical(const std::vector<VisualPiece>& line, Direction direction);

// Pairs closed in order, less closers without opener, less openers left.
int bracket_score(const std::vector<LogicalLine>& lines);
bool holds_bracket(const std::vector<VisualPiece>& line);

}  // namespace winnow::extract
