// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/pdf.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(PdfWithPoppler, reads_arabic_words_too) {
  RecordingSink sink;
  const auto bytes = corpus_file("pdf/right_to_left_01.pdf");
  EXPECT_EQ(read_pdf_with_poppler({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  ASSERT_FALSE(sink.pages.empty());
  EXPECT_FALSE(sink.pages[0].words.empty());
}

}  // namespace
}  // namespace winnow::extract
