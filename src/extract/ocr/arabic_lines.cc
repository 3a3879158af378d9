// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/arabic_lines.h"

#include <algorithm>
#include <memory>

namespace winnow::extract {
namespace {

constexpr int border_px = 6;
constexpr std::size_t asked_lines = 3;
constexpr int long_line = 6;  // Widths to a height.
constexpr std::ptrdiff_t asked_words_min = 10;
constexpr std::int64_t sense_confidence = 58;

}  // namespace

ArabicLines::ArabicLines(tesseract::TessBaseAPI& engine, const Pixels& page, Heartbeat& heartbeat)
    : engine_(engine), page_(page), heartbeat_(heartbeat) {
  engine.SetPageSegMode(tesseract::PSM_AUTO);
  engine.SetImage(page.get());
  engine.SetSourceResolution(300);
  int* block_numbers = nullptr;
  const Boxes boxes(
      engine.GetComponentImages(tesseract::RIL_TEXTLINE, true, nullptr, &block_numbers));
  const std::unique_ptr<int[]> blocks(block_numbers);
  engine.Clear();
  const int count = boxes ? boxaGetCount(boxes.get()) : 0;
  for (int i = 0; i < count; ++i) {
    Line line{.block = blocks ? blocks[i] : 0};
    boxaGetBoxGeometry(boxes.get(), i, &line.x, &line.y, &line.width, &line.height);
    lines_.push_back(std::move(line));
  }
}

const std::vector<FoundWord>& ArabicLines::read(Line& line) {
  if (line.words) return *line.words;
  line.words.emplace();
  const int left = std::max(0, line.x - border_px);
  const int top = std::max(0, line.y - border_px);
  const int right = std::min(pixGetWidth(page_.get()), line.x + line.width + border_px);
  const int bottom = std::min(pixGetHeight(page_.get()), line.y + line.height + border_px);
  ::Box* frame = boxCreate(left, top, right - left, bottom - top);
  const Pixels crop(pixClipRectangle(page_.get(), frame, nullptr));
  boxDestroy(&frame);
  if (!crop) return *line.words;
  engine_.SetPageSegMode(tesseract::PSM_RAW_LINE);
  engine_.SetImage(crop.get());
  engine_.SetSourceResolution(300);
  engine_.Recognize(heartbeat_.monitor());
  *line.words = words_found(engine_, {left, top});
  engine_.Clear();
  return *line.words;
}

bool ArabicLines::make_sense() {
  std::vector<Line*> candidates;
  for (Line& line : lines_) {
    if (line.width > long_line * line.height) candidates.push_back(&line);
  }
  std::vector<FoundWord> seen;
  for (std::size_t i = 1; i <= asked_lines && !candidates.empty(); ++i) {
    const auto& words = read(*candidates[candidates.size() * i / (asked_lines + 1)]);
    seen.insert(seen.end(), words.begin(), words.end());
  }
  return std::ssize(seen) >= asked_words_min && mean_confidence(seen) >= sense_confidence;
}

void ArabicLines::read_all(Collecting& collecting) {
  for (Line& line : lines_) {
    if (heartbeat_.beat()) return;
    collecting.take_line(read(line), line.block);
  }
}

}  // namespace winnow::extract
