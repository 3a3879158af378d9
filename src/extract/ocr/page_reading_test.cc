// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/ocr/page_reading.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/image/picture_decoding.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

Engines& engines() {
  static Engines loaded(tessdata_folder);
  return loaded;
}

Pixels corpus_picture(const std::string& name) {
  const auto bytes = corpus_file(name);
  auto decoded = decode_picture(bytes, 1, {});
  return decoded ? std::move(decoded->pixels) : nullptr;
}

Recognised recognised(Pixels pixels, std::vector<std::string> languages = {"eng", "ara"}) {
  RecordingSink sink;
  return read_page_picture(std::move(pixels), {.languages = std::move(languages)}, engines(), sink);
}

Box box_of(const Recognised& page, std::string_view word) {
  for (const Word& one : page.words) {
    const auto length = static_cast<std::size_t>(one.end - one.begin);
    // The text is ASCII here.
    if (page.text.substr(static_cast<std::size_t>(one.begin), length) == word) return one.box;
  }
  return {};
}

TEST(PageReading, english_is_read_word_for_word_with_boxes_inside_the_picture) {
  auto pixels = corpus_picture("ocr-eng-tesseract/phototest.tif");
  const double width = pixGetWidth(pixels.get());
  const auto page = recognised(std::move(pixels));
  EXPECT_EQ(page.state, TextState::ocr);
  EXPECT_NE(page.text.find("The quick brown dog jumped over the"), std::string::npos) << page.text;
  EXPECT_GT(page.mean_confidence, 85);
  EXPECT_TRUE(page.engine.ends_with(" eng")) << page.engine;
  ASSERT_FALSE(page.words.empty());
  EXPECT_TRUE(std::ranges::all_of(
      page.words, [&](const Word& w) { return w.box.x0 >= 0 && w.box.x1 <= width; }));
}

TEST(PageReading, a_page_on_its_head_gives_the_same_words_at_their_places_there) {
  auto upright = corpus_picture("ocr-eng-tesseract/phototest.tif");
  const double width = pixGetWidth(upright.get());
  const double height = pixGetHeight(upright.get());
  Pixels turned(pixRotateOrth(upright.get(), 2));
  const auto page = recognised(std::move(upright));
  const auto on_head = recognised(std::move(turned));
  EXPECT_EQ(on_head.words.size(), page.words.size());
  const Box here = box_of(page, "format.");
  const Box there = box_of(on_head, "format.");
  EXPECT_GT(here.x1, here.x0);
  EXPECT_NEAR(there.x0, width - here.x1, 6);
  EXPECT_NEAR(there.y0, height - here.y1, 6);
}

TEST(PageReading, pages_turned_by_a_quarter_are_read) {
  for (const char* name :
       {"ocr-eng-tesseract/phototest-rotated-L.png", "ocr-eng-tesseract/phototest-rotated-R.png"}) {
    const auto page = recognised(corpus_picture(name));
    EXPECT_NE(page.text.find("lazy fox"), std::string::npos) << name << page.text;
  }
}

TEST(PageReading, an_arabic_page_is_told_by_its_script_and_read_right_to_left) {
  const auto folder = corpus_folder() / "ocr-ara-pages";
  std::string name;
  for (const auto& path : corpus_paths()) {
    if (path.parent_path() == folder && path.extension() == ".jpg") {
      name = "ocr-ara-pages/" + path.filename().string();
      break;
    }
  }
  ASSERT_FALSE(name.empty());
  const auto page = recognised(corpus_picture(name));
  EXPECT_TRUE(page.engine.ends_with(" ara")) << page.engine;
  EXPECT_GT(page.words.size(), 100U);
  const auto rtl = std::ranges::count_if(
      page.words, [](const Word& w) { return (w.flags & WordFlag::right_to_left) != 0; });
  EXPECT_GT(rtl * 10, std::ssize(page.words) * 9);
}

TEST(PageReading, an_arabic_page_on_its_head_is_read_as_upright) {
  auto upright = corpus_picture("ocr-ara-pages/oclc_4770057679-v_1-i_1-p_010.tif");
  Pixels turned(pixRotateOrth(upright.get(), 2));
  const auto page = recognised(std::move(upright));
  const auto on_head = recognised(std::move(turned));
  EXPECT_TRUE(on_head.engine.ends_with(" ara")) << on_head.engine;
  EXPECT_GT(page.words.size(), 100U);
  EXPECT_NEAR(static_cast<double>(on_head.words.size()), static_cast<double>(page.words.size()),
              0.05 * static_cast<double>(page.words.size()));
}

TEST(PageReading, a_language_without_model_names_the_package) {
  const auto page = recognised(corpus_picture("ocr-eng-tesseract/phototest.tif"), {"zzz"});
  EXPECT_EQ(page.state, TextState::needs_ocr);
  ASSERT_EQ(page.complaints.size(), 1U);
  EXPECT_EQ(page.complaints[0].code, "ocr_language_missing");
  EXPECT_NE(page.complaints[0].sentence.find("tesseract-ocr-zzz"), std::string::npos);
}

TEST(PageReading, a_blank_page_has_no_text_and_no_doubt) {
  const auto page = recognised(to_pixels({40, 60, std::vector<unsigned char>(2400, 255)}));
  EXPECT_EQ(page.state, TextState::no_text);
  EXPECT_TRUE(page.complaints.empty());
}

TEST(PageReading, grey_bytes_keep_their_places_in_a_picture) {
  GreyPicture picture{5, 2, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}};
  const auto pixels = to_pixels(picture);
  l_uint32 value = 0;
  pixGetPixel(pixels.get(), 3, 1, &value);
  EXPECT_EQ(value, 9U);
}

}  // namespace
}  // namespace winnow::extract
