// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf.h"

#include <algorithm>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Pdf, arabic_comes_out_in_the_order_of_reading) {
  RecordingSink sink;
  const auto bytes = corpus_file("arabic-made/lo_ara_NotoSansArabic.pdf");
  const auto done = read_pdf({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::ok);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_NE(sink.pages[0].text.find("12/03/2012"), std::string::npos);
  EXPECT_NE(sink.pages[0].text.find("في بيروت (لبنان)."), std::string::npos);
  EXPECT_EQ(sink.pages[0].text_state, TextState::text);
}

// In PDF's own form they gave a document no day, so no search by date could find it.
TEST(Pdf, dates_are_told_as_the_rest_of_the_program_writes_them) {
  RecordingSink sink;
  const auto bytes = corpus_file("arabic-made/lo_ara_NotoSansArabic.pdf");
  (void)read_pdf({.bytes = bytes}, {}, sink);
  const auto created = std::ranges::find(sink.facts, "created", &Fact::key);
  ASSERT_NE(created, sink.facts.end());
  EXPECT_EQ(created->raw.substr(0, 2), "D:");
  EXPECT_EQ(created->value.substr(0, 4), created->raw.substr(2, 4));
  EXPECT_EQ(created->value.substr(4, 1), "-");
}

TEST(Pdf, a_page_with_a_wrong_glyph_map_is_to_be_read_from_pixels) {
  RecordingSink sink;
  const auto bytes = corpus_file("pdf/right_to_left_02.pdf");
  (void)read_pdf({.bytes = bytes}, {}, sink);
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_EQ(sink.pages[0].text_state, TextState::needs_ocr);
}

TEST(Pdf, a_file_that_asks_for_a_password_is_locked) {
  RecordingSink sink;
  const auto bytes = corpus_file("hostile-made/enc_user.pdf");
  const auto done = read_pdf({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::locked);
  EXPECT_EQ(done.reason, "password_missing");
}

TEST(Pdf, a_page_tree_in_a_loop_ends) {
  RecordingSink sink;
  const auto bytes = corpus_file("hostile-made/loop.pdf");
  EXPECT_EQ(read_pdf({.bytes = bytes}, {}, sink).outcome, Outcome::malformed);
}

TEST(Pdf, a_page_is_drawn_as_wide_as_asked) {
  const auto bytes = corpus_file("arabic-made/lo_ara_Amiri.pdf");
  std::vector<char> memory(16U << 20, '\0');
  const auto raster = render_page({.bytes = bytes}, {.first_page = 1, .width_px = 600}, {memory});
  ASSERT_TRUE(raster);
  EXPECT_EQ(raster->width_px, 600);
  EXPECT_EQ(raster->bytes, raster->width_px * raster->height_px * 3);
  const auto used = static_cast<std::ptrdiff_t>(raster->bytes);
  EXPECT_GT(std::count(memory.begin(), memory.begin() + used, '\0'), 1'000);
}

}  // namespace
}  // namespace winnow::extract
