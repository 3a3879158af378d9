// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/folder.h"

#include <gtest/gtest.h>

namespace winnow::demo {
namespace {

TEST(Folder, a_copy_has_the_same_bytes_and_says_the_same) {
  Leak leak;
  Random random(1);
  Folder folder(leak, "holder-a", random);
  Piece piece;
  piece.name = "note";
  piece.paragraphs = {"The second book."};
  const std::string path = folder.add("notes", piece, "txt");
  folder.add_copy("old/note (1).txt", path);
  ASSERT_EQ(leak.files.size(), 2U);
  EXPECT_EQ(leak.files[0].bytes, leak.files[1].bytes);
  EXPECT_EQ(folder.last().path, "holder-a/old/note (1).txt");
  EXPECT_EQ(folder.last().sha256, leak.truth.documents.front().sha256);
  EXPECT_EQ(folder.last().lines, std::vector<std::string>{"The second book."});
}

}  // namespace
}  // namespace winnow::demo
