// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/arabic_lines.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/image/picture_decoding.h"
#include "extract/ocr/engines.h"
#include "extract/ocr/page_treatment.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

const char* const arabic_page = "ocr-ara-pages/oclc_4770057679-v_1-i_1-p_010.tif";

bool makes_sense(const char* name, int quarter_turns) {
  const auto bytes = corpus_file(name);
  auto decoded = decode_picture(bytes, 1, {});
  if (!decoded) return false;
  Engines engines(tessdata_folder);
  RecordingSink sink;
  Heartbeat heartbeat(sink, {});
  PageTreatment page(std::move(decoded->pixels));
  page.turn(90 * quarter_turns);
  page.straighten_and_scale(true, 10'000);
  return ArabicLines(*engines.reader("ara"), page.pixels(), heartbeat).make_sense();
}

TEST(ArabicLines, make_sense_on_an_upright_page_alone) {
  EXPECT_TRUE(makes_sense(arabic_page, 0));
  EXPECT_FALSE(makes_sense(arabic_page, 1));
  EXPECT_FALSE(makes_sense(arabic_page, 2));
}

TEST(ArabicLines, make_no_sense_of_english) {
  EXPECT_FALSE(makes_sense("ocr-eng-tesseract/phototest.tif", 0));
  EXPECT_FALSE(makes_sense("ocr-eng-tesseract/phototest.tif", 2));
}

}  // namespace
}  // namespace winnow::extract
