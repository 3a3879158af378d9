// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "extract/archive.h"
#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

struct Reading {
  Done done{};
  RecordingSink sink{};
};

Reading unpack(const std::string& name) {
  Reading reading;
  const std::string bytes = corpus_file(name);
  const Job job{.name = name.substr(name.rfind('/') + 1)};
  reading.done = read_compressed({.bytes = bytes}, job, reading.sink);
  return reading;
}

TEST(Compressed, half_a_gigabyte_of_zeros_is_handed_on_whole) {
  const Reading reading = unpack("hostile-made/zeros_500MB.gz");
  EXPECT_EQ(reading.done.outcome, Outcome::ok);
  ASSERT_EQ(reading.sink.children.size(), 1U);
  EXPECT_EQ(reading.sink.children[0].bytes_total, 500'000'000);
}

TEST(Compressed, every_filter_gives_its_stream) {
  for (const char* name :
       {"archive/test-bz2.txt.bz2", "archive/test-documents.tbz2", "archive/test-documents.tar.Z",
        "archive/testZSTD.zst", "archive/testTXT.zlib", "archive/multiple.gz",
        "archive-libarchive/test_compat_lz4_B5.tar.lz4",
        "archive-libarchive/test_compat_lzip_4.tlz", "archive-libarchive/test_compat_lzma_2.tlz",
        "archive-libarchive/test_compat_xz_1.txz",
        "archive-libarchive/test_compat_zstd_1.tar.zst"}) {
    const Reading reading = unpack(name);
    EXPECT_EQ(reading.done.outcome, Outcome::ok) << name << " " << reading.done.reason;
    ASSERT_EQ(reading.sink.children.size(), 1U) << name;
    EXPECT_GT(reading.sink.children[0].bytes_total, 0) << name;
  }
}

TEST(Compressed, a_wrong_checksum_is_told) {
  std::string bytes = corpus_file("archive/multiple.gz");
  bytes[bytes.size() - 6] = static_cast<char>(bytes[bytes.size() - 6] ^ 1);
  Reading reading;
  reading.done = read_compressed({.bytes = bytes}, {.name = "multiple.gz"}, reading.sink);
  EXPECT_EQ(reading.sink.children[0].end.reason, "checksum_differs");
}

}  // namespace
}  // namespace winnow::extract
