// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/office/odf.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Odf, a_text_gives_its_words_and_properties) {
  const std::string bytes = corpus_file("office/LibreOfficeWriter_odt_1.3.odt");
  RecordingSink sink;
  EXPECT_EQ(read_odf({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  EXPECT_FALSE(sink.values_of("application").empty());
  ASSERT_FALSE(sink.pages.empty());
}

TEST(Odf, deleted_text_is_flagged) {
  RecordingSink sink;
  read_flat_odf({.bytes = "<office:document><office:body><text:tracked-changes><text:deletion>"
                          "<text:p>gone</text:p></text:deletion></text:tracked-changes>"
                          "<text:p>here</text:p></office:body></office:document>"},
                {}, sink);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "gone\nhere\n");
  ASSERT_EQ(sink.pages[0].words.size(), 1U);
  EXPECT_EQ(sink.pages[0].words[0].flags, WordFlag::deleted);
}

TEST(Odf, repeated_cells_keep_the_places_of_those_behind_them) {
  RecordingSink sink;
  read_flat_odf({.bytes = "<d><body><spreadsheet><table:table table:name='S'><table:table-row>"
                          "<table:table-cell table:number-columns-repeated='3'/>"
                          "<table:table-cell><text:p>x</text:p></table:table-cell>"
                          "</table:table-row></table:table></spreadsheet></body></d>"},
                {}, sink);
  ASSERT_EQ(sink.pages.size(), 1U);
  ASSERT_EQ(sink.pages[0].anchors.size(), 1U);
  EXPECT_EQ(sink.pages[0].anchors[0].at, "S!D1");
}

}  // namespace
}  // namespace winnow::extract
