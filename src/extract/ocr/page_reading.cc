// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/page_reading.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "extract/ocr/arabic_lines.h"
#include "extract/ocr/heartbeat.h"
#include "extract/ocr/page_treatment.h"

namespace winnow::extract {
namespace {

constexpr int few_words = 3;
constexpr std::int64_t doubtful_confidence = 60;

void read_whole(tesseract::TessBaseAPI& engine, const Pixels& page, Heartbeat& heartbeat,
                Collecting& collecting) {
  engine.SetPageSegMode(tesseract::PSM_AUTO);
  engine.SetImage(page.get());
  engine.SetSourceResolution(300);
  engine.Recognize(heartbeat.monitor());
  collecting.take(words_found(engine, {}));
  engine.Clear();
}

bool reads_arabic(const Job& job) {
  return std::ranges::find(job.languages, "ara") != job.languages.end();
}

// "ara" if the page shows it and the case reads it; else the first other language.
std::string language_for(const Job& job, const Direction& direction) {
  if (reads_arabic(job) && direction.is_arabic) return "ara";
  const auto other = std::ranges::find_if(job.languages, [](const auto& l) { return l != "ara"; });
  return other == job.languages.end() ? "ara" : *other;
}

void judge(Recognised& out) {
  if (out.words.empty()) {
    out.state = TextState::no_text;
    return;
  }
  const bool is_doubtful =
      out.mean_confidence < doubtful_confidence || std::ssize(out.words) < few_words;
  out.state = is_doubtful ? TextState::needs_ocr : TextState::ocr;
  if (!is_doubtful) return;
  out.complaints.push_back({.code = "ocr_low_confidence",
                            .sentence = "hard to read; the mean confidence of its words is " +
                                        std::to_string(out.mean_confidence) + " of 100",
                            .reader = out.engine});
}

struct Means {
  const Job& job;
  Engines& engines;
  Heartbeat& heartbeat;
};

// Most pages in joined letters are Arabic and upright. Reading a few lines proves it in less time
// than looking for the direction and the script takes. False: it is not so, nothing is written.
bool read_upright_arabic(PageTreatment page, const Means& means, Recognised& out) {
  tesseract::TessBaseAPI* engine = means.engines.reader("ara");
  if (engine == nullptr) return false;
  page.straighten_and_scale(true, means.job.limits.side_px);
  if (!page.pixels()) return false;
  ArabicLines lines(*engine, page.pixels(), means.heartbeat);
  if (!lines.make_sense()) return false;
  out.engine += " ara";
  Collecting collecting(page.map(), out);
  lines.read_all(collecting);
  collecting.finish();
  judge(out);
  return true;
}

void read_as_seen(PageTreatment page, const Means& means, Recognised& out) {
  const Direction direction = direction_of(page.pixels(), means.engines.direction());
  means.heartbeat.beat();
  const std::string language = language_for(means.job, direction);
  out.engine += " " + language;
  tesseract::TessBaseAPI* engine = means.engines.reader(language);
  if (engine == nullptr) {
    out.state = TextState::needs_ocr;
    out.complaints.push_back({.code = "ocr_language_missing",
                              .loss = true,
                              .sentence = "the package tesseract-ocr-" + language +
                                          " is not installed; install it and read again",
                              .reader = out.engine});
    return;
  }
  page.turn(direction.degrees);
  page.straighten_and_scale(language == "ara", means.job.limits.side_px);
  if (!page.pixels()) return;
  Collecting collecting(page.map(), out);
  if (language == "ara") {
    ArabicLines(*engine, page.pixels(), means.heartbeat).read_all(collecting);
  } else {
    read_whole(*engine, page.pixels(), means.heartbeat, collecting);
  }
  collecting.finish();
  judge(out);
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
  if (!(reads_arabic(job) && page.has_joined_letters() &&
        read_upright_arabic(page, {job, engines, heartbeat}, out))) {
    read_as_seen(std::move(page), {job, engines, heartbeat}, out);
  }
  if (heartbeat.is_over()) {
    out.complaints.push_back({.code = "over_time",
                              .loss = true,
                              .sentence = "recognising the page took longer than its limit",
                              .reader = out.engine});
  }
  return out;
}

}  // namespace winnow::extract
