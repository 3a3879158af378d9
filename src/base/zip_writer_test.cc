// SPDX-License-Identifier: AGPL-3.0-or-later
// Goal: other programs open what is written. Method: the zipfile module of Python 3, which checks
// sizes and checksums of every member.
#include "base/zip_writer.h"

#include <array>
#include <cstdio>

#include <gtest/gtest.h>

#include "base/files.h"

namespace winnow {
namespace {

std::string said_by(const std::string& command) {
  std::string said;
  FILE* pipe = ::popen((command + " 2>&1").c_str(), "r");
  std::array<char, 4096> part{};
  while (std::fgets(part.data(), part.size(), pipe) != nullptr) said += part.data();
  ::pclose(pipe);
  return said;
}

TEST(ZipWriter, members_come_back_whole) {
  auto folder = TemporaryFolder::make(testing::TempDir());
  ASSERT_TRUE(folder);
  std::string bytes;
  ZipWriter zip([&](std::string_view piece) {
    bytes += piece;
    return true;
  });
  EXPECT_TRUE(zip.begin("one.txt"));
  EXPECT_TRUE(zip.add("line 1\n"));
  EXPECT_TRUE(zip.add("line 2\n"));
  EXPECT_TRUE(zip.end());
  EXPECT_TRUE(zip.begin("empty"));
  EXPECT_TRUE(zip.end());
  EXPECT_TRUE(zip.begin("large"));
  for (int i = 0; i < 100'000; ++i) EXPECT_TRUE(zip.add(std::to_string(i) + ";"));
  EXPECT_TRUE(zip.end());
  EXPECT_TRUE(zip.finish());
  const std::string path = folder->path() + "/made.zip";
  ASSERT_TRUE(write_file_atomically(path, bytes));
  EXPECT_EQ(said_by("python3 -c 'import zipfile,sys; z=zipfile.ZipFile(sys.argv[1]);"
                    "print(z.testzip(), [(i.filename, i.file_size) for i in z.infolist()],"
                    "z.read(\"one.txt\"))' " +
                    path),
            "None [('one.txt', 14), ('empty', 0), ('large', 588890)] b'line 1\\nline 2\\n'\n");
}

TEST(ZipWriter, nothing_is_written_once_nobody_listens) {
  int pieces = 0;
  ZipWriter zip([&](std::string_view) { return ++pieces < 1; });
  EXPECT_FALSE(zip.begin("one.txt"));
  EXPECT_FALSE(zip.add("more"));
  EXPECT_FALSE(zip.finish());
  EXPECT_EQ(pieces, 1);
}

}  // namespace
}  // namespace winnow
