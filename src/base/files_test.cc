// SPDX-License-Identifier: AGPL-3.0-or-later
#include "base/files.h"

#include <gtest/gtest.h>
#include <unistd.h>

namespace winnow {
namespace {

TEST(SafePath, a_path_cannot_leave_its_folder) {
  for (const std::string bad : {"", "..", "a/../b", "/a", "a//b", "a/", "."}) {
    EXPECT_FALSE(SafePath::parse(bad)) << bad;
  }
  EXPECT_FALSE(SafePath::parse(std::string_view("a\0b", 3)));
}

TEST(SafePath, an_ordinary_path_keeps_its_components) {
  const auto path = SafePath::parse("ab/c d/..e");
  ASSERT_TRUE(path);
  EXPECT_EQ(path->components().size(), 3U);
  EXPECT_EQ(path->text(), "ab/c d/..e");
}

TEST(Files, what_was_written_atomically_is_read_back) {
  auto folder = TemporaryFolder::make("/tmp");
  ASSERT_TRUE(folder);
  const auto path = folder->path() + "/x";
  ASSERT_TRUE(write_file_atomically(path, "one"));
  ASSERT_TRUE(write_file_atomically(path, "two"));
  const auto read = read_file(path);
  ASSERT_TRUE(read);
  EXPECT_EQ(*read, "two");
}

TEST(Files, a_missing_file_is_not_found_and_named) {
  const auto read = read_file("/nonexistent/file");
  ASSERT_FALSE(read);
  EXPECT_EQ(read.error().fault, Fault::not_found);
  EXPECT_EQ(read.error().what, "/nonexistent/file");
}

TEST(Files, a_symbolic_link_is_not_followed) {
  auto folder = TemporaryFolder::make("/tmp");
  ASSERT_TRUE(folder);
  const auto link = folder->path() + "/link";
  ASSERT_EQ(::symlink("/etc/passwd", link.c_str()), 0);
  EXPECT_FALSE(read_file(link));
}

TEST(Files, a_temporary_folder_goes_with_its_scope) {
  std::string path;
  {
    auto folder = TemporaryFolder::make("/tmp");
    ASSERT_TRUE(folder);
    path = folder->path();
    ASSERT_TRUE(make_folder(path + "/a/b"));
  }
  EXPECT_NE(::access(path.c_str(), F_OK), 0);
}

}  // namespace
}  // namespace winnow
