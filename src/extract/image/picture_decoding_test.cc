// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/image/picture_decoding.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(PictureDecoding, every_format_is_told_and_decoded) {
  for (const char* name : {"testBMP.bmp", "testJPEG.jpg", "testPNG.png", "testTIFF.tif",
                           "webp-test.webp", "testJPEG_EXIF.jpg"}) {
    const auto bytes = corpus_file(std::string("image/") + name);
    EXPECT_NE(picture_format(bytes), PictureFormat::unknown) << name;
    const auto decoded = decode_picture(bytes, 1, {});
    ASSERT_TRUE(decoded) << name << ": " << decoded.error().reason;
    EXPECT_FALSE(decoded->incomplete) << name;
    const auto header = read_picture_header(bytes, 1);
    ASSERT_TRUE(header) << name;
    EXPECT_EQ(header->width, pixGetWidth(decoded->pixels.get())) << name;
  }
}

TEST(PictureDecoding, all_pages_of_a_tiff_are_reached_and_no_more) {
  const auto bytes = corpus_file("image/testTIFF_multipage.tif");
  std::int64_t pages = 0;
  while (decode_picture(bytes, pages + 1, {})) ++pages;
  EXPECT_GT(pages, 1);
  EXPECT_EQ(decode_picture(bytes, pages + 1, {}).error().fault, Fault::not_found);
}

TEST(PictureDecoding, a_bomb_is_refused_by_its_header) {
  const auto decoded = decode_picture(corpus_file("hostile-made/pixels_60000.png"), 1, {});
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().fault, Fault::over_limit);
}

TEST(PictureDecoding, half_a_picture_is_said_to_be_cut_off) {
  const auto whole = corpus_file("image/testJPEG.jpg");
  const auto half = whole.substr(0, whole.size() / 2);
  const auto decoded = decode_picture(half, 1, {});
  EXPECT_TRUE(!decoded || decoded->incomplete);
  EXPECT_TRUE(is_cut_off(half, PictureFormat::jpeg));
}

TEST(PictureDecoding, a_picture_is_turned_as_exif_says) {
  Pixels wide(pixCreate(30, 10, 8));
  EXPECT_EQ(pixGetWidth(turned_upright(share(wide), 6).get()), 10);
  EXPECT_EQ(pixGetWidth(turned_upright(share(wide), 3).get()), 30);
  EXPECT_EQ(pixGetWidth(turned_upright(share(wide), 0).get()), 30);
}

}  // namespace
}  // namespace winnow::extract
