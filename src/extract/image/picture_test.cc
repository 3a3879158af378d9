// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/image/picture_decoding.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

struct Reading {
  RecordingSink sink{};
  Done done{};
};

Reading read(const std::string& bytes, std::vector<std::string> languages = {}) {
  Engines engines(tessdata_folder);
  Reading reading;
  reading.done =
      read_picture({.bytes = bytes}, {.languages = std::move(languages)}, engines, reading.sink);
  return reading;
}

TEST(Picture, a_photograph_with_text_is_a_page_with_words) {
  const auto reading = read(corpus_file("image/testOCR.jpg"), {"eng"});
  ASSERT_EQ(reading.sink.pages.size(), 1U);
  const Page& page = reading.sink.pages[0];
  EXPECT_GT(page.width, 0);
  EXPECT_FALSE(page.words.empty());
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
}

TEST(Picture, without_languages_its_page_waits_for_ocr_and_its_facts_are_there) {
  const auto reading = read(corpus_file("image/testJPEG_GEO_2.jpg"));
  ASSERT_EQ(reading.sink.pages.size(), 1U);
  EXPECT_EQ(reading.sink.pages[0].text_state, TextState::needs_ocr);
  EXPECT_EQ(reading.sink.values_of("gps").size(), 1U);
  EXPECT_EQ(reading.sink.values_of("width_px").size(), 1U);
}

TEST(Picture, each_page_of_a_tiff_is_a_page) {
  const auto reading = read(corpus_file("image/testTIFF_multipage.tif"));
  EXPECT_GT(reading.sink.pages.size(), 1U);
  ASSERT_EQ(reading.sink.counts.size(), 1U);
  EXPECT_EQ(reading.sink.counts[0].found, std::ssize(reading.sink.pages));
}

TEST(Picture, a_bomb_is_over_pixels_and_a_cut_file_truncated) {
  const auto bomb = read(corpus_file("hostile-made/pixels_60000.png"));
  EXPECT_EQ(bomb.done.outcome, Outcome::over_limit);
  EXPECT_EQ(bomb.done.reason, "over_pixels");
  const auto whole = corpus_file("image/testPNG.png");
  const auto cut = read(whole.substr(0, whole.size() / 2));
  EXPECT_NE(cut.done.outcome, Outcome::ok);
  EXPECT_EQ(cut.done.reason, "truncated");
}

TEST(Picture, it_is_drawn_as_wide_as_asked) {
  std::vector<char> memory(8U << 20, '\0');
  for (const char* name : {"image/testPNG.png", "image/testTIFF_multipage.tif"}) {
    const auto bytes = corpus_file(name);
    const auto raster = render_picture({.bytes = bytes}, {.first_page = 1, .width_px = 200},
                                       {memory.data(), memory.size()});
    ASSERT_TRUE(raster) << name;
    EXPECT_EQ(raster->width_px, 200);
    EXPECT_EQ(raster->bytes, raster->width_px * raster->height_px * 3);
  }
}

TEST(Picture, a_page_that_is_not_there_is_said) {
  std::vector<char> memory(8U << 20, '\0');
  const auto bytes = corpus_file("image/testTIFF_multipage.tif");
  const auto raster = render_picture({.bytes = bytes}, {.first_page = 999, .width_px = 200},
                                     {memory.data(), memory.size()});
  ASSERT_FALSE(raster);
  EXPECT_EQ(raster.error().fault, Fault::not_found);
}

}  // namespace
}  // namespace winnow::extract
