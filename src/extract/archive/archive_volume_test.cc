// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_volume.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"

namespace winnow::extract {
namespace {

TEST(ArchiveVolume, a_volume_is_told_from_a_whole_archive) {
  const std::string folder = "archive-libarchive/";
  EXPECT_TRUE(is_rar_volume(corpus_file(folder + "test_read_format_rar5_multiarchive.part03.rar")));
  EXPECT_TRUE(is_rar_volume(corpus_file(folder + "test_rar_multivolume_single_file.part1.rar")));
  EXPECT_FALSE(is_rar_volume(corpus_file(folder + "test_read_format_rar5_solid.rar")));
  EXPECT_FALSE(is_rar_volume(corpus_file(folder + "test_read_format_rar_compress_best.rar")));
}

TEST(ArchiveVolume, a_cabinet_declares_its_members) {
  EXPECT_EQ(declared_cab_members(
                corpus_file("archive-libarchive/test_read_format_cab_filename_cp932.cab")),
            2);
  EXPECT_TRUE(has_tar_end_mark(corpus_file("hostile-made/symlink.tar")));
}

}  // namespace
}  // namespace winnow::extract
