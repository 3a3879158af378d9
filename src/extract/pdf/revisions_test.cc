// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/pdf/revisions.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/pdf.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Revisions, an_update_behind_the_end_leaves_the_older_file_whole) {
  const std::string file = sample_file("pdf/revised.pdf");
  const auto ends = ends_of_revisions(file);
  ASSERT_EQ(ends.size(), 1U);
  RecordingSink sink;
  EXPECT_EQ(read_pdf({.bytes = std::string_view(file).substr(0, ends[0])}, {}, sink).outcome,
            Outcome::ok);
  EXPECT_NE(sink.all_text().find("names the minister"), std::string::npos);
}

TEST(Revisions, bytes_in_front_move_every_place) {
  EXPECT_EQ(ends_of_revisions("in front\n" + sample_file("pdf/revised.pdf")).size(), 1U);
}

TEST(Revisions, the_mark_alone_is_no_end) {
  EXPECT_TRUE(ends_of_revisions(sample_file("pdf/mark_in_stream.pdf")).empty());
  EXPECT_TRUE(ends_of_revisions(sample_file("pdf/good.pdf")).empty());
  EXPECT_TRUE(ends_of_revisions("%%EOF startxref %%EOF startxref 99 %%EOF").empty());
  EXPECT_TRUE(ends_of_revisions("").empty());
}

TEST(Revisions, the_first_end_of_a_linearised_file_is_none) {
  const std::string file =
      "%PDF-1.4\nxref\n0 1\ntrailer\nstartxref\n0\n%%EOF\nxref\n0 1\n"
      "trailer\nstartxref\n9\n%%EOF\n";
  EXPECT_TRUE(ends_of_revisions(file).empty());
}

}  // namespace
}  // namespace winnow::extract
