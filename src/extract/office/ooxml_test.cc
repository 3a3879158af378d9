// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/ooxml.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Ooxml, a_document_gives_its_text_and_properties) {
  const std::string bytes = corpus_file("office/60316.docx");
  RecordingSink sink;
  EXPECT_EQ(read_docx({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_GT(sink.pages[0].quality.characters, 20);
}

TEST(Ooxml, comments_stand_behind_the_text_with_their_author) {
  const std::string bytes = corpus_file("office/06b63b_testComment.docx");
  RecordingSink sink;
  read_docx({.bytes = bytes}, {}, sink);
  EXPECT_FALSE(sink.values_of("comment_author").empty());
}

TEST(Ooxml, a_cut_document_gives_the_text_that_is_there) {
  const std::string bytes = corpus_file("hostile-made/truncated.docx");
  RecordingSink sink;
  const Done done = read_docx({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::partial);
  EXPECT_EQ(done.reason, "truncated");
  EXPECT_GT(sink.all_text().size(), 100U);
}

TEST(Ooxml, entities_of_a_document_type_are_not_expanded) {
  const std::string bytes = corpus_file("hostile-made/laughs.docx");
  RecordingSink sink;
  const Done done = read_docx({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::over_limit);
  EXPECT_EQ(done.reason, "over_ratio");
  EXPECT_LT(sink.all_text().size(), 100U);
}

TEST(Ooxml, a_part_that_breaks_off_is_said_to) {
  const std::string bytes = sample_file("docx/cut_xml.docx");
  RecordingSink sink;
  const Done done = read_docx({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::partial);
  EXPECT_EQ(done.reason, "truncated");
}

TEST(Ooxml, a_text_that_is_not_in_the_table_of_texts_is_a_loss) {
  const std::string bytes = sample_file("xlsx/bad_index.xlsx");
  RecordingSink sink;
  const Done done = read_xlsx({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::partial);
  EXPECT_TRUE(sink.has_complaint("damaged"));
}

TEST(Ooxml, a_sheet_over_its_limit_gives_the_rows_so_far) {
  const std::string bytes = corpus_file("hostile-made/sheet_bomb.xlsx");
  RecordingSink sink;
  const Done done = read_xlsx({.bytes = bytes}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::over_limit);
  EXPECT_EQ(done.reason, "over_ratio");
  EXPECT_GT(sink.pages.size(), 10U);
}

TEST(Ooxml, cells_have_anchors) {
  const std::string bytes = corpus_file("office/2023-half-year-analyses-by-segment.xlsx");
  RecordingSink sink;
  read_xlsx({.bytes = bytes}, {}, sink);
  ASSERT_FALSE(sink.pages.empty());
  ASSERT_FALSE(sink.pages[0].anchors.empty());
  EXPECT_EQ(sink.pages[0].anchors[0].at.find(sink.pages[0].label + "!"), 0U);
}

TEST(Ooxml, slides_are_pages_in_show_order) {
  const std::string bytes = corpus_file("office/45545_Comment.pptx");
  RecordingSink sink;
  EXPECT_EQ(read_pptx({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_EQ(sink.pages[0].kind, PageKind::slide);
  EXPECT_EQ(sink.pages[0].label, "1");
}

}  // namespace
}  // namespace winnow::extract
