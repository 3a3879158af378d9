// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/archive/archive_zip.h"

#include <gtest/gtest.h>

#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(ArchiveZip, bytes_that_belong_to_no_member_are_named) {
  const std::string zip = corpus_file("archive-libarchive/test_read_format_zip_padded3.zip");
  RecordingSink sink;
  ArchiveTally tally;
  EXPECT_TRUE(read_zip_members({.bytes = zip}, {}, sink, tally));
  EXPECT_EQ(tally.found, 2);
  EXPECT_TRUE(sink.has_complaint("gap"));
}

TEST(ArchiveZip, a_member_without_local_header_is_missing) {
  std::string zip = corpus_file("archive/test-documents.zip");
  zip[0] = 'X';
  RecordingSink sink;
  ArchiveTally tally;
  EXPECT_TRUE(read_zip_members({.bytes = zip}, {}, sink, tally));
  EXPECT_EQ(sink.children.at(0).child.state, "missing");
  EXPECT_EQ(sink.counts.at(0).missing, 1);
}

}  // namespace
}  // namespace winnow::extract
