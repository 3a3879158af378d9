// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_member.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ZipMember, a_changed_byte_changes_the_checksum) {
  std::string zip = corpus_file("hostile-made/traversal.zip");
  const auto directory = parse_zip_directory(zip);
  ASSERT_TRUE(directory);
  const ZipMember& member = directory->members.at(0);
  const auto ignore = [](std::string_view) { return true; };
  EXPECT_EQ(unpack_zip_member(zip, member, "", ignore), "");
  ZipMember other = member;
  other.crc ^= 1U;
  EXPECT_EQ(unpack_zip_member(zip, other, "", ignore), "checksum_differs");
}

}  // namespace
}  // namespace winnow::extract
