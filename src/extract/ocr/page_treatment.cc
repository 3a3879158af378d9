// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/page_treatment.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <string_view>
#include <vector>

namespace winnow::extract {
namespace {

constexpr double smallest_skew_degrees = 0.2;
constexpr float skew_confidence_min = 3.0F;
constexpr double arabic_height = 40;
constexpr double latin_height = 20;
constexpr float script_confidence_min = 20.0F;
constexpr float sure_confidence = 3.0F;
// Of the width of what is written: 0.14 to 0.28 on Arabic pages, up to 0.08 on English ones.
constexpr double joined_share_min = 0.11;

// Directions are told as well from small letters, and much faster.
constexpr double direction_height = 24;

Pixels small_copy(const Pixels& page) {
  const double height = letter_height(ink_of(page));
  if (height <= direction_height * 1.25) return share(page);
  const auto factor = static_cast<l_float32>(direction_height / height);
  const bool is_bilevel = pixGetDepth(page.get()) == 1;
  return Pixels(is_bilevel ? pixScaleToGray(page.get(), factor)
                           : pixScale(page.get(), factor, factor));
}

struct Seen {
  Direction direction{};
  bool is_sure = false;
};

Seen look_at(const Pixels& copy, tesseract::TessBaseAPI& engine) {
  Seen seen;
  int degrees = 0;
  float turned_confidence = 0;
  float script_confidence = 0;
  const char* script = nullptr;
  engine.SetImage(copy.get());
  engine.SetSourceResolution(300);
  seen.direction.is_told =
      engine.DetectOrientationScript(&degrees, &turned_confidence, &script, &script_confidence);
  if (seen.direction.is_told && script != nullptr) {
    const bool knows_script = script_confidence >= script_confidence_min;
    seen.direction.degrees = (360 - degrees) % 360;
    seen.direction.is_arabic = std::string_view(script) == "Arabic" && knows_script;
    seen.is_sure = turned_confidence >= sure_confidence &&
                   (knows_script || std::string_view(script) == "Latin");
  }
  engine.Clear();
  return seen;
}

double rounded(double factor) {
  if (factor > 0.8 && factor < 1.25) return 1;
  return std::clamp(factor, 0.33, 3.0);
}

}  // namespace

Pixels ink_of(const Pixels& grey) {
  if (pixGetDepth(grey.get()) == 1) return share(grey);
  Pix* ink = nullptr;
  pixOtsuAdaptiveThreshold(grey.get(), pixGetWidth(grey.get()), pixGetHeight(grey.get()), 0, 0,
                           0.0F, nullptr, &ink);
  return Pixels(ink);
}

double letter_height(const Pixels& ink) {
  constexpr std::size_t components_min = 20;
  if (!ink) return 0;
  const Boxes boxes(pixConnCompBB(ink.get(), 8));
  if (!boxes) return 0;
  std::vector<int> heights;
  const int count = boxaGetCount(boxes.get());
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    if (h >= 4 && h < 300 && w >= 3) heights.push_back(h);
  }
  if (heights.size() < components_min) return 0;
  std::ranges::sort(heights);
  double total = 0;
  for (const int height : heights) total += height;
  double passed = 0;
  for (const int height : heights) {
    passed += height;
    if (passed * 2 >= total) return height;
  }
  return 0;
}

Direction direction_of(const Pixels& grey, tesseract::TessBaseAPI* engine) {
  if (engine == nullptr) return {};
  const Pixels copy = small_copy(grey);
  if (!copy) return {};
  // A hundred letters tell most pages, in a third of the time that all of them take.
  for (const char* letters_min : {"20", "50"}) {
    engine->SetVariable("min_characters_to_try", letters_min);
    const Seen seen = look_at(copy, *engine);
    if (seen.is_sure || letters_min[0] == '5') return seen.direction;
  }
  return {};
}

PageTreatment::PageTreatment(Pixels pixels) : pixels_(std::move(pixels)) {
  if (pixGetDepth(pixels_.get()) != 1 || pixGetColormap(pixels_.get()) != nullptr) {
    pixels_.reset(pixConvertTo8(pixels_.get(), 0));
  }
  if (!pixels_) return;
  const Pixels ink = ink_of(pixels_);
  l_int32 is_blank = 1;
  if (ink) pixZero(ink.get(), &is_blank);
  has_ink_ = is_blank == 0;
}

PageTreatment::PageTreatment(const PageTreatment& other)
    : pixels_(share(other.pixels_)), map_(other.map_), has_ink_(other.has_ink_) {}

bool PageTreatment::has_joined_letters() const {
  const Pixels ink = ink_of(pixels_);
  const double height = letter_height(ink);
  const Boxes boxes(ink ? pixConnCompBB(ink.get(), 8) : nullptr);
  if (!boxes || height <= 0) return false;
  double joined = 0;
  double all = 0;
  const int count = boxaGetCount(boxes.get());
  for (int i = 0; i < count; ++i) {
    l_int32 x = 0, y = 0, w = 0, h = 0;
    boxaGetBoxGeometry(boxes.get(), i, &x, &y, &w, &h);
    const bool is_writing = h >= 0.4 * height && h < 3 * height && w >= 3 && w < 12 * height;
    if (!is_writing) continue;
    all += w;
    if (w > 1.6 * h) joined += w;
  }
  return joined >= joined_share_min * all && all > 0;
}

void PageTreatment::turn(int degrees) {
  if (degrees == 0) return;
  map_.turned(degrees, pixGetWidth(pixels_.get()), pixGetHeight(pixels_.get()));
  pixels_.reset(pixRotateOrth(pixels_.get(), degrees / 90));
}

void PageTreatment::straighten_and_scale(bool is_arabic, std::int64_t side_max) {
  const Pixels ink = ink_of(pixels_);
  const double height = letter_height(ink);
  l_float32 skew = 0;
  l_float32 confidence = 0;
  const bool is_skewed = ink && pixFindSkew(ink.get(), &skew, &confidence) == 0 &&
                         confidence >= skew_confidence_min &&
                         std::abs(static_cast<double>(skew)) >= smallest_skew_degrees;
  const double target = is_arabic ? arabic_height : latin_height;
  double factor = height > 0 ? rounded(target / height) : 1;
  const auto side = std::max(pixGetWidth(pixels_.get()), pixGetHeight(pixels_.get()));
  factor = std::min(factor, static_cast<double>(side_max) / side);
  if (factor != 1) {
    const double before_x = pixGetWidth(pixels_.get());
    const double before_y = pixGetHeight(pixels_.get());
    const auto f = static_cast<l_float32>(factor);
    // Thin strokes of a bilevel page break when it is reduced to bilevel again.
    const bool to_grey = pixGetDepth(pixels_.get()) == 1 && factor < 1;
    if (pixGetDepth(pixels_.get()) == 1 && !to_grey) {
      pixels_.reset(pixConvertTo8(pixels_.get(), 0));
    }
    pixels_.reset(to_grey ? pixScaleToGray(pixels_.get(), f) : pixScale(pixels_.get(), f, f));
    if (!pixels_) return;
    map_.scaled(pixGetWidth(pixels_.get()) / before_x, pixGetHeight(pixels_.get()) / before_y);
  }
  if (pixGetDepth(pixels_.get()) == 1) pixels_.reset(pixConvertTo8(pixels_.get(), 0));
  if (!is_skewed || !pixels_) return;
  const double radians = static_cast<double>(skew) * std::numbers::pi / 180;
  const PlaneMap::Size size{static_cast<double>(pixGetWidth(pixels_.get())),
                            static_cast<double>(pixGetHeight(pixels_.get()))};
  pixels_.reset(pixRotate(pixels_.get(), static_cast<l_float32>(radians), L_ROTATE_AREA_MAP,
                          L_BRING_IN_WHITE, 0, 0));
  if (!pixels_) return;
  map_.rotated(radians, size,
               {static_cast<double>(pixGetWidth(pixels_.get())),
                static_cast<double>(pixGetHeight(pixels_.get()))});
}

}  // namespace winnow::extract
