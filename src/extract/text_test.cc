// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/text.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "extract/corpus_files.h"
#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

TEST(Text, a_single_byte_is_read) {
  RecordingSink sink;
  const std::string bytes = corpus_file("hostile-made/onebyte.txt");
  EXPECT_EQ(read_text({.bytes = bytes}, {}, sink).outcome, Outcome::ok);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].quality.characters, 1);
}

TEST(Text, long_text_is_cut_at_ends_of_lines_and_never_inside_a_character) {
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes += "سطر من النص الطويل\n";
  RecordingSink sink;
  read_text({.bytes = bytes}, {}, sink);
  ASSERT_GT(sink.pages.size(), 1U);
  std::string all;
  for (const Page& page : sink.pages) {
    EXPECT_TRUE(is_valid_utf8(page.text));
    all += page.text;
  }
  EXPECT_EQ(all, bytes);
}

TEST(Text, white_space_alone_is_checked_empty) {
  RecordingSink sink;
  const Done done = read_text({.bytes = " \n \t\n"}, {}, sink);
  EXPECT_TRUE(done.checked_empty);
  EXPECT_EQ(done.reason, "blank");
}

TEST(Text, a_line_without_an_end_is_cut_between_characters) {
  std::string bytes;
  for (int i = 0; i < 2'000'000; ++i) bytes += "é";
  RecordingSink sink;
  read_text({.bytes = bytes}, {}, sink);
  std::string all;
  for (const Page& page : sink.pages) all += page.text;
  EXPECT_EQ(all, bytes);
}

}  // namespace
}  // namespace winnow::extract
