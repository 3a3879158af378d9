// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/page_reading.h"

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include "base/text.h"
#include "extract/ocr/page_treatment.h"

namespace winnow::extract {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr int line_border_px = 6;
constexpr int few_words = 3;
constexpr std::int64_t doubtful_confidence = 60;
constexpr std::chrono::milliseconds progress_time{500};

// Shows winnow that a long page goes on, and ends it at its limit.
class Heartbeat {
 public:
  Heartbeat(Sink& sink, const Job& job)
      : sink_(sink),
        until_(SteadyClock::now() + std::chrono::seconds(job.limits.ocr_seconds_per_page)) {
    monitor_.cancel = [](void* self, int) { return static_cast<Heartbeat*>(self)->beat(); };
    monitor_.cancel_this = this;
  }
  tesseract::ETEXT_DESC* monitor() { return &monitor_; }
  bool is_over() const { return is_over_; }

  bool beat() {
    const auto now = SteadyClock::now();
    if (now - last_ >= progress_time) {
      sink_.progress({.unit = "page"});
      last_ = now;
    }
    is_over_ |= now > until_;
    return is_over_;
  }

 private:
  Sink& sink_;
  SteadyClock::time_point last_ = SteadyClock::now();
  SteadyClock::time_point until_;
  tesseract::ETEXT_DESC monitor_{};
  bool is_over_ = false;
};

struct Place {
  int x = 0;  // Of the crop in the treated page.
  int y = 0;
};

// Collects the words of an engine into text.
class Collecting {
 public:
  Collecting(const PlaneMap& map, Recognised& out) : map_(map), out_(out) {}

  void take_words(tesseract::TessBaseAPI& engine, Place place, std::int64_t block) {
    const std::unique_ptr<tesseract::ResultIterator> it(engine.GetIterator());
    if (!it || it->Empty(tesseract::RIL_WORD)) return;
    std::int64_t block_here = block;
    do {
      if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE)) end_line();
      if (it->IsAtBeginningOf(tesseract::RIL_BLOCK)) block_here = ++block_;
      const std::unique_ptr<char[]> said(it->GetUTF8Text(tesseract::RIL_WORD));
      if (!said) continue;
      const std::string text = to_valid_utf8(without_bidi_controls(std::string_view(said.get())));
      const std::string word(trim_ascii(text));
      if (word.empty()) continue;
      int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
      it->BoundingBox(tesseract::RIL_WORD, &x0, &y0, &x1, &y1);
      const auto confidence =
          std::clamp(static_cast<std::int64_t>(it->Confidence(tesseract::RIL_WORD)),
                     std::int64_t{0}, std::int64_t{100});
      const Box box{static_cast<double>(x0 + place.x), static_cast<double>(y0 + place.y),
                    static_cast<double>(x1 + place.x), static_cast<double>(y1 + place.y)};
      const bool is_rtl = it->WordDirection() == tesseract::DIR_RIGHT_TO_LEFT;
      add(word, {.box = map_.back(box),
                 .line = line_,
                 .block = block_here,
                 .confidence = confidence,
                 .flags = is_rtl ? WordFlag::right_to_left : 0});
    } while (it->Next(tesseract::RIL_WORD));
  }

  void end_line() {
    if (out_.text.empty() || out_.text.back() == '\n') return;
    out_.text += '\n';
    ++at_;
    ++line_;
  }

  void finish() {
    if (out_.words.empty()) return;
    std::int64_t sum = 0;
    for (const Word& word : out_.words) sum += word.confidence;
    out_.mean_confidence = sum / static_cast<std::int64_t>(out_.words.size());
  }

 private:
  void add(const std::string& text, Word word) {
    if (!out_.text.empty() && out_.text.back() != '\n') {
      out_.text += ' ';
      ++at_;
    }
    word.begin = at_;
    at_ += count_codepoints(text);
    word.end = at_;
    out_.text += text;
    out_.words.push_back(std::move(word));
  }

  const PlaneMap& map_;
  Recognised& out_;
  std::int64_t at_ = 0;
  std::int64_t line_ = 0;
  std::int64_t block_ = -1;
};

void read_whole(tesseract::TessBaseAPI& engine, const Pixels& page, Heartbeat& heartbeat,
                Collecting& collecting) {
  engine.SetPageSegMode(tesseract::PSM_AUTO);
  engine.SetImage(page.get());
  engine.SetSourceResolution(300);
  engine.Recognize(heartbeat.monitor());
  collecting.take_words(engine, {}, 0);
  engine.Clear();
}

// Arabic is read line by line from crops: a tenth of the errors less.
void read_lines_again(tesseract::TessBaseAPI& engine, const Pixels& page, Heartbeat& heartbeat,
                      Collecting& collecting) {
  engine.SetPageSegMode(tesseract::PSM_AUTO);
  engine.SetImage(page.get());
  engine.SetSourceResolution(300);
  int* block_numbers = nullptr;
  const Boxes lines(
      engine.GetComponentImages(tesseract::RIL_TEXTLINE, true, nullptr, &block_numbers));
  const std::unique_ptr<int[]> blocks(block_numbers);
  engine.Clear();
  const int count = lines ? boxaGetCount(lines.get()) : 0;
  engine.SetPageSegMode(tesseract::PSM_RAW_LINE);
  for (int i = 0; i < count && !heartbeat.beat(); ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(lines.get(), i, &x, &y, &w, &h);
    const int left = std::max(0, x - line_border_px);
    const int top = std::max(0, y - line_border_px);
    const int right = std::min(pixGetWidth(page.get()), x + w + line_border_px);
    const int bottom = std::min(pixGetHeight(page.get()), y + h + line_border_px);
    ::Box* frame = boxCreate(left, top, right - left, bottom - top);
    const Pixels crop(pixClipRectangle(page.get(), frame, nullptr));
    boxDestroy(&frame);
    if (!crop) continue;
    engine.SetImage(crop.get());
    engine.SetSourceResolution(300);
    engine.Recognize(heartbeat.monitor());
    collecting.end_line();
    collecting.take_words(engine, {left, top}, blocks ? blocks[i] : 0);
    engine.Clear();
  }
}

// "ara" if the page shows it and the case reads it; else the first other language.
std::string language_for(const Job& job, const Direction& direction) {
  const bool reads_arabic = std::ranges::find(job.languages, "ara") != job.languages.end();
  if (reads_arabic && direction.is_arabic) return "ara";
  const auto other = std::ranges::find_if(job.languages, [](const auto& l) { return l != "ara"; });
  return other == job.languages.end() ? "ara" : *other;
}

void judge(Recognised& out, bool has_ink) {
  if (out.words.empty()) {
    out.state = TextState::no_text;
    return;
  }
  const bool is_doubtful =
      out.mean_confidence < doubtful_confidence || (has_ink && std::ssize(out.words) < few_words);
  out.state = is_doubtful ? TextState::needs_ocr : TextState::ocr;
  if (!is_doubtful) return;
  out.complaints.push_back({.code = "ocr_low_confidence",
                            .sentence = "hard to read; the mean confidence of its words is " +
                                        std::to_string(out.mean_confidence) + " of 100",
                            .reader = out.engine});
}

}  // namespace

Pixels to_pixels(const GreyPicture& picture) {
  Pixels pixels(
      pixCreate(static_cast<l_int32>(picture.width), static_cast<l_int32>(picture.height), 8));
  if (!pixels) return nullptr;
  for (std::int64_t y = 0; y < picture.height; ++y) {
    std::memcpy(pixGetData(pixels.get()) + y * pixGetWpl(pixels.get()),
                picture.bytes.data() + y * picture.width, static_cast<std::size_t>(picture.width));
  }
  // Leptonica keeps bytes in words of the machine.
  pixEndianByteSwap(pixels.get());
  return pixels;
}

Recognised read_page_picture(Pixels pixels, const Job& job, Engines& engines, Sink& sink) {
  setMsgSeverity(L_SEVERITY_NONE);
  Recognised out{.engine = "tesseract " + std::string(tesseract::TessBaseAPI::Version())};
  if (!pixels) return out;
  Heartbeat heartbeat(sink, job);
  PageTreatment page(std::move(pixels));
  if (!page.has_ink()) return out;
  const Direction direction = direction_of(page.pixels(), engines.direction());
  heartbeat.beat();
  const std::string language = language_for(job, direction);
  out.engine += " " + language;
  tesseract::TessBaseAPI* engine = engines.reader(language);
  if (engine == nullptr) {
    out.state = TextState::needs_ocr;
    out.complaints.push_back({.code = "ocr_language_missing",
                              .loss = true,
                              .sentence = "the package tesseract-ocr-" + language +
                                          " is not installed; install it and read again",
                              .reader = out.engine});
    return out;
  }
  page.turn(direction.degrees);
  page.straighten_and_scale(language == "ara", job.limits.side_px);
  if (!page.pixels()) return out;
  Collecting collecting(page.map(), out);
  if (language == "ara") {
    read_lines_again(*engine, page.pixels(), heartbeat, collecting);
  } else {
    read_whole(*engine, page.pixels(), heartbeat, collecting);
  }
  collecting.finish();
  judge(out, page.has_ink());
  if (heartbeat.is_over()) {
    out.complaints.push_back({.code = "over_time",
                              .loss = true,
                              .sentence = "recognising the page took longer than its limit",
                              .reader = out.engine});
  }
  return out;
}

}  // namespace winnow::extract
