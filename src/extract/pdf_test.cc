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

TEST(Pdf, a_page_of_very_many_words_stays_one_page_with_all_its_text) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/many_words.pdf");
  const Job job;
  EXPECT_EQ(read_pdf({.bytes = bytes}, job, sink).outcome, Outcome::ok);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_NE(sink.pages[0].text.find("the last words"), std::string::npos);
  EXPECT_EQ(static_cast<std::int64_t>(sink.pages[0].words.size()), job.limits.page_words);
  EXPECT_TRUE(sink.has_complaint("over_text"));
}

TEST(Pdf, a_page_whose_bytes_break_off_is_a_loss) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/bad_stream.pdf");
  EXPECT_EQ(read_pdf({.bytes = bytes}, {}, sink).outcome, Outcome::partial);
  EXPECT_TRUE(sink.has_complaint("damaged"));
}

TEST(Pdf, pages_that_show_nothing_are_checked_empty) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/blank.pdf");
  const auto done = read_pdf({.bytes = bytes}, {}, sink);
  EXPECT_TRUE(done.checked_empty);
  EXPECT_EQ(done.reason, "blank");
  // This one shows nothing either, since its text cannot be understood.
  RecordingSink other;
  const auto odd = corpus_file("pdf/operator-in-TJ-array.pdf");
  EXPECT_FALSE(read_pdf({.bytes = odd}, {}, other).checked_empty);
}

TEST(Pdf, text_that_cannot_be_seen_is_noted) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/hidden.pdf");
  EXPECT_EQ(read_pdf({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  EXPECT_TRUE(sink.has_complaint("hidden_text"));
}

TEST(Pdf, a_page_tree_that_claims_too_much_loses_nothing) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/claims_nine.pdf");
  EXPECT_EQ(read_pdf({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  EXPECT_EQ(sink.pages.size(), 2U);
  EXPECT_TRUE(sink.has_complaint("page_count_differs"));
}

TEST(Pdf, bookmarks_in_a_ring_are_read_once) {
  RecordingSink sink;
  const auto bytes = sample_file("pdf/outline_ring.pdf");
  EXPECT_EQ(read_pdf({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  EXPECT_EQ(sink.values_of("bookmark"), (std::vector<std::string>{"round", "and round"}));
  EXPECT_TRUE(sink.has_complaint("damaged"));
}

// Fields nested deeper than anybody nests them, each with a value.
TEST(Pdf, form_fields_beyond_the_depth_are_said_to_be_cut) {
  std::string file =
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[4 0 R]>>>>\n"
      "endobj\n2 0 obj\n<</Type/Pages/Count 1/Kids[3 0 R]>>\nendobj\n3 0 obj\n"
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>\nendobj\n";
  for (int i = 4; i < 60; ++i) {
    const std::string number = std::to_string(i);
    file += number + " 0 obj\n<</T(f" + number + ")/FT/Tx/V(value " + number + ")/Kids[" +
            std::to_string(i + 1) + " 0 R]>>\nendobj\n";
  }
  file += "trailer\n<</Root 1 0 R>>\n%%EOF\n";
  RecordingSink sink;
  (void)read_pdf({.bytes = file}, {}, sink);
  EXPECT_GT(sink.values_of("form_value").size(), 20U);
  EXPECT_TRUE(sink.has_complaint("over_members"));
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
