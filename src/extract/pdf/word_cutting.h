// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/pdf/word_cutting.h: lines become the text of a page and its words with their places.
//
// In:     lines in reading order, with the clusters their code points came from.
// Out:    PageText; boxes are turned back into the page.
// Holds:  a cluster that goes over a word's end belongs to both words, each with its own edge.
#pragma once

#include <cstdint>
#include <vector>

#include "extract/pdf/bidi_line.h"
#include "extract/pdf/glyph_page.h"

namespace winnow::extract {

struct LinePlace {
  int block = 0;
  bool right_to_left = false;
};

class LineWriter {
 public:
  void begin_group(std::int64_t angle);
  void add_line(const LogicalLine& line, const std::vector<Cluster>& clusters, LinePlace place);
  void end_group();
  PageText finish();

 private:
  void add_word(const LogicalLine& line, const std::vector<Cluster>& clusters, Word word);

  PageText page_{};
  std::int64_t length_ = 0;  // Code points written.
  std::int64_t line_ = 0;
  std::int64_t first_block_ = 0;
  std::int64_t next_block_ = 0;
  std::int64_t angle_ = 0;
};

// A box turned by so many degrees about the origin, as the upright box that holds it.
Box turned(const Box& box, double degrees);

}  // namespace winnow::extract
