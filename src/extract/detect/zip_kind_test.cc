// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/detect/zip_kind.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ZipKind, office_documents_are_told_from_archives) {
  EXPECT_EQ(zip_kind(corpus_file("hostile-made/laughs.docx")), "docx");
  EXPECT_EQ(zip_kind(corpus_file("hostile-made/sheet_bomb.xlsx")), "xlsx");
  EXPECT_EQ(zip_kind(corpus_file("hostile-made/truncated.docx")), "docx");
  EXPECT_EQ(zip_kind(corpus_file("archive/test-documents.zip")), "zip");
}

}  // namespace
}  // namespace winnow::extract
