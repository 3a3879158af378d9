// SPDX-License-Identifier: AGPL-3.0-or-later
#include "extract/strings.h"

#include <gtest/gtest.h>

#include "extract/recording_sink.h"

namespace winnow::extract {
namespace {

using namespace std::string_view_literals;
using namespace std::string_literals;

// A compound file of one sector, the directory with a stream of that name (UTF-16).
std::string compound_file(std::string_view name) {
  std::string file(1024, '\0');
  file.replace(0, 8, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1");
  file[30] = 9;
  file.replace(512, name.size(), name);
  file[512 + 64] = static_cast<char>(name.size() + 2);
  file[512 + 66] = 2;
  return file;
}

TEST(Strings, wide_and_narrow_runs_are_found_and_marked) {
  RecordingSink sink;
  const Done done = read_strings(
      {.bytes = "\x01\x02narrow needle\x03\xFFw\0i\0d\0e\0 \0n\0e\0e\0d\0l\0e\0\xFF\xFF"sv}, {},
      sink);
  EXPECT_EQ(done.reason, "unsupported_type");
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text_state, TextState::strings);
  EXPECT_EQ(sink.pages[0].text, "narrow needle wide needle");
}

TEST(Strings, a_wide_run_after_zeros_begins_with_the_last_of_them) {
  RecordingSink sink;
  const std::string bytes = std::string(5000, '\0') + "\0\x02\0\x02\0\x02\0\x02\0\x02\0\x02"s +
                            std::string(4001, '\0') + "sixteen narrow ones"s;
  (void)read_strings({.bytes = bytes}, {}, sink);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text, "\u0200\u0200\u0200\u0200\u0200\u0200 sixteen narrow ones");
}

TEST(Strings, bytes_without_runs_are_one_page_without_text) {
  RecordingSink sink;
  EXPECT_EQ(read_strings({.bytes = "\x01\x02\x03"sv}, {}, sink).outcome, Outcome::partial);
  ASSERT_EQ(sink.pages.size(), 1U);
  EXPECT_EQ(sink.pages[0].text_state, TextState::no_text);
}

TEST(Strings, an_encrypted_package_is_locked) {
  RecordingSink sink;
  const std::string file = compound_file("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv);
  const Done done = read_locked_ole({.bytes = file}, {}, sink);
  EXPECT_EQ(done.outcome, Outcome::locked);
  EXPECT_EQ(done.reason, "password_missing");
}

TEST(Strings, a_compound_file_that_only_speaks_of_one_is_read) {
  RecordingSink sink;
  const std::string file = compound_file("N\0o\0t\0e\0s\0"sv) +
                           std::string("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv);
  EXPECT_EQ(read_locked_ole({.bytes = file}, {}, sink).outcome, Outcome::partial);
  EXPECT_NE(sink.all_text().find("EncryptedPackage"), std::string::npos);
}

}  // namespace
}  // namespace winnow::extract
