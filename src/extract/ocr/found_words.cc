// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/found_words.h"

#include <algorithm>
#include <memory>
#include <utility>

#include <tesseract/resultiterator.h>

#include "base/text.h"

namespace winnow::extract {

std::vector<FoundWord> words_found(tesseract::TessBaseAPI& engine, Corner corner) {
  std::vector<FoundWord> found;
  const std::unique_ptr<tesseract::ResultIterator> it(engine.GetIterator());
  if (!it || it->Empty(tesseract::RIL_WORD)) return found;
  bool begins_line = false;
  bool begins_block = false;
  do {
    begins_line |= it->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
    begins_block |= it->IsAtBeginningOf(tesseract::RIL_BLOCK);
    const std::unique_ptr<char[]> said(it->GetUTF8Text(tesseract::RIL_WORD));
    if (!said) continue;
    const std::string text = to_valid_utf8(without_bidi_controls(std::string_view(said.get())));
    std::string word(trim_ascii(text));
    if (word.empty()) continue;
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    it->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1);
    found.push_back(
        {.text = std::move(word),
         .box = {static_cast<double>(x0 + corner.x), static_cast<double>(y0 + corner.y),
                 static_cast<double>(x1 + corner.x), static_cast<double>(y1 + corner.y)},
         .confidence = std::clamp(static_cast<std::int64_t>(it->Confidence(tesseract::RIL_WORD)),
                                  std::int64_t{0}, std::int64_t{100}),
         .is_rtl = it->WordDirection() == tesseract::DIR_RIGHT_TO_LEFT,
         .begins_line = std::exchange(begins_line, false),
         .begins_block = std::exchange(begins_block, false)});
  } while (it->Next(tesseract::RIL_WORD));
  return found;
}

std::int64_t mean_confidence(const std::vector<FoundWord>& words) {
  if (words.empty()) return 0;
  std::int64_t sum = 0;
  for (const FoundWord& word : words) sum += word.confidence;
  return sum / std::ssize(words);
}

void Collecting::take(const std::vector<FoundWord>& words) {
  std::int64_t block = -1;
  for (const FoundWord& word : words) {
    if (word.begins_line) end_line();
    block += word.begins_block ? 1 : 0;
    add(word, std::max(block, std::int64_t{0}));
  }
}

void Collecting::take_line(const std::vector<FoundWord>& words, std::int64_t block) {
  end_line();
  for (const FoundWord& word : words) add(word, block);
}

void Collecting::end_line() {
  if (out_.text.empty() || out_.text.back() == '\n') return;
  out_.text += '\n';
  ++at_;
  ++line_;
}

void Collecting::add(const FoundWord& found, std::int64_t block) {
  if (!out_.text.empty() && out_.text.back() != '\n') {
    out_.text += ' ';
    ++at_;
  }
  Word word{.box = map_.back(found.box),
            .line = line_,
            .block = block,
            .confidence = found.confidence,
            .flags = found.is_rtl ? WordFlag::right_to_left : 0};
  word.begin = at_;
  at_ += count_codepoints(found.text);
  word.end = at_;
  out_.text += found.text;
  out_.words.push_back(std::move(word));
}

void Collecting::finish() {
  if (out_.words.empty()) return;
  std::int64_t sum = 0;
  for (const Word& word : out_.words) sum += word.confidence;
  out_.mean_confidence = sum / std::ssize(out_.words);
}

}  // namespace winnow::extract
