// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_stream.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ArchiveStream, only_the_named_format_is_read) {
  const std::string tar = corpus_file("hostile-made/symlink.tar");
  ArchiveStream as_tar(tar, "tar", ArchiveStream::Form::archive);
  EXPECT_EQ(as_tar.next(), Step::ok);
  ArchiveStream as_cab(tar, "cab", ArchiveStream::Form::archive);
  EXPECT_EQ(as_cab.next(), Step::fatal);
  EXPECT_FALSE(as_cab.has_encrypted_entries());
}

TEST(ArchiveStream, holes_of_a_sparse_member_are_zeros) {
  const std::string tar = corpus_file("archive-libarchive/test_read_format_gtar_sparse_1_13.tar");
  ArchiveStream stream(tar, "tar", ArchiveStream::Form::archive);
  ASSERT_EQ(stream.next(), Step::ok);
  const std::int64_t declared = archive_entry_size(stream.entry());
  std::int64_t bytes = 0;
  std::string_view piece;
  while (stream.read(piece) == Step::ok) bytes += static_cast<std::int64_t>(piece.size());
  EXPECT_EQ(bytes, declared);
}

}  // namespace
}  // namespace winnow::extract
