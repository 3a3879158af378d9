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

TEST(ZipKind, an_archive_without_members_and_a_cut_header_are_archives) {
  using namespace std::string_view_literals;
  EXPECT_EQ(zip_kind("PK\5\6" + std::string(18, '\0')), "zip");
  // The extra field claims to reach beyond the end of the file.
  const auto cut = "PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x08\0\xFF\xFFmimetype"sv;
  EXPECT_EQ(zip_kind(cut), "zip");
}

}  // namespace
}  // namespace winnow::extract
