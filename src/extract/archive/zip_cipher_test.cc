// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/zip_cipher.h"

#include <gtest/gtest.h>

#include "extract/archive/zip_directory.h"
#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ZipCipher, the_right_password_gives_the_text_and_a_wrong_one_nothing) {
  const std::string file = corpus_file("hostile-made/enc_zip.zip");
  const auto directory = parse_zip_directory(file);
  ASSERT_TRUE(directory);
  const ZipMember& member = directory->members.at(0);
  const std::string_view packed = locate_zip_member(file, member).packed;
  const auto check = static_cast<std::uint8_t>(member.crc >> 24);
  const auto clear = decrypt_traditional(packed, "secret", check);
  ASSERT_TRUE(clear);
  EXPECT_EQ(clear->size(), member.bytes);
  EXPECT_FALSE(decrypt_traditional(packed, "winnow", check));
}

}  // namespace
}  // namespace winnow::extract
