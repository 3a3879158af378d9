// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_directory.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ZipDirectory, a_directory_inside_a_stored_member_is_not_the_archives_own) {
  const auto directory = parse_zip_directory(corpus_file("hostile-made/nested_40.zip"));
  ASSERT_TRUE(directory);
  EXPECT_EQ(directory->declared, 1U);
  EXPECT_EQ(directory->members.size(), 1U);
}

TEST(ZipDirectory, bytes_in_front_of_an_archive_move_its_offsets) {
  const std::string file = "in front" + corpus_file("archive/test-documents.zip");
  const auto directory = parse_zip_directory(file);
  ASSERT_TRUE(directory);
  ASSERT_EQ(directory->members.size(), 9U);
  for (const ZipMember& member : directory->members) {
    EXPECT_FALSE(locate_zip_member(file, member).is_absent) << member.raw_name;
  }
}

TEST(ZipDirectory, a_file_without_end_record_has_none) {
  EXPECT_FALSE(parse_zip_directory(corpus_file("hostile-made/truncated.docx")));
  EXPECT_FALSE(parse_zip_directory(""));
}

}  // namespace
}  // namespace winnow::extract
