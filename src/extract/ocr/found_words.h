// SPDX-License-Identifier: AGPL-3.0-or-later
// extract/ocr/found_words.h: what an engine saw, word by word, and the page's text made of it.
//
// Units:  boxes of FoundWord are pixels of the treated page; those of Recognised, of the picture
//         that was handed in.
// Holds:  words stand in the engine's order, which is the logical one; control characters of
//         direction are left out, since the page's own order already says it.
#pragma once

#include <string>
#include <vector>

#include <tesseract/baseapi.h>

#include "extract/ocr/plane_map.h"
#include "extract/pixel_readers.h"

namespace winnow::extract {

struct FoundWord {
  std::string text{};
  Box box{};
  std::int64_t confidence = 0;  // 0 to 100.
  bool is_rtl = false;
  bool begins_line = false;
  bool begins_block = false;
};

struct Corner {
  int x = 0;  // Of the crop that the engine read, in the treated page.
  int y = 0;
};

// Of the engine's last recognition.
std::vector<FoundWord> words_found(tesseract::TessBaseAPI& engine, Corner corner);

std::int64_t mean_confidence(const std::vector<FoundWord>& words);  // 0 without words.

class Collecting {
 public:
  Collecting(const PlaneMap& map, Recognised& out) : map_(map), out_(out) {}

  // The blocks are numbered as they begin.
  void take(const std::vector<FoundWord>& words);
  void take_line(const std::vector<FoundWord>& words, std::int64_t block);
  void finish();

 private:
  void end_line();
  void add(const FoundWord& found, std::int64_t block);

  const PlaneMap& map_;
  Recognised& out_;
  std::int64_t at_ = 0;
  std::int64_t line_ = 0;
};

}  // namespace winnow::extract
