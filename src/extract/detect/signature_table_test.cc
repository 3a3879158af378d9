// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/signature_table.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(SignatureTable, a_type_stands_by_its_first_bytes) {
  EXPECT_EQ(type_by_signature("{\\rtf1"), "rtf");
  EXPECT_EQ(type_by_signature("junk %PDF-1.4"), "pdf");
  EXPECT_EQ(type_by_signature("BM is a word"), "");
  EXPECT_EQ(type_by_signature("BZhello world"), "");
  EXPECT_EQ(type_by_signature(corpus_file("hostile-made/symlink.tar")), "tar");
  EXPECT_EQ(type_by_signature(corpus_file("archive/test-bz2.txt.bz2")), "bz2");
}

TEST(SignatureTable, mime_and_extension_name_the_same_type) {
  EXPECT_EQ(mime_of_type("pdf"), "application/pdf");
  EXPECT_EQ(mime_of_type("no such type"), "application/octet-stream");
  EXPECT_EQ(type_of_mime("application/pdf"), "pdf");
  EXPECT_EQ(type_by_extension("A.B.PDF"), "pdf");
  EXPECT_EQ(type_by_extension("noname"), "");
}

}  // namespace
}  // namespace winnow::extract
