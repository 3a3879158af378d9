// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/page_treatment.h"

#include <cmath>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/image/picture_decoding.h"

namespace winnow::extract {
namespace {

Pixels phototest() {
  const auto bytes = corpus_file("ocr-eng-tesseract/8071_093.3B.tif");
  auto decoded = decode_picture(bytes, 1, {});
  return decoded ? std::move(decoded->pixels) : nullptr;
}

TEST(PageTreatment, letters_at_300_dpi_are_about_twenty_pixels_high) {
  const double height = letter_height(ink_of(phototest()));
  EXPECT_GE(height, 15);
  EXPECT_LE(height, 30);
}

TEST(PageTreatment, a_small_scan_is_enlarged_whatever_resolution_it_claims) {
  Pixels grey(pixConvertTo8(phototest().get(), 0));
  Pixels small(pixScaleSmooth(grey.get(), 0.5F, 0.5F));
  const int before = pixGetWidth(small.get());
  PageTreatment page(std::move(small));
  page.straighten_and_scale(false, 10'000);
  EXPECT_GT(pixGetWidth(page.pixels().get()), before * 3 / 2);
}

TEST(PageTreatment, a_slanted_page_becomes_straight) {
  const Pixels slanted(pixRotate(Pixels(pixConvertTo8(phototest().get(), 0)).get(), 0.0436F,
                                 L_ROTATE_AREA_MAP, L_BRING_IN_WHITE, 0, 0));
  PageTreatment page(share(slanted));
  page.straighten_and_scale(false, 10'000);
  l_float32 skew = 9;
  l_float32 confidence = 0;
  ASSERT_EQ(pixFindSkew(ink_of(page.pixels()).get(), &skew, &confidence), 0);
  EXPECT_LT(std::abs(skew), 0.4F);
}

TEST(PageTreatment, white_paper_has_no_ink) {
  Pixels white(pixCreate(100, 100, 8));
  pixSetAllGray(white.get(), 255);
  EXPECT_FALSE(PageTreatment(std::move(white)).has_ink());
}

}  // namespace
}  // namespace winnow::extract
