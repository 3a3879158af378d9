// SPDX-License-Identifier: AGPL-3.0-or-later
#include "cli/record_lines.h"

#include <gtest/gtest.h>

#include "model/custody.h"

namespace winnow::cli {
namespace {

TEST(RecordLines, show_what_is_said_and_leave_out_what_is_not) {
  const auto text = lines_of_record(CustodyStep{.head = {.id = "k1", .version = 2},
                                                .items = {"hand_over:h1"},
                                                .when = {.earliest = "2016-03"},
                                                .how = "by\x1b[31m courier"});
  EXPECT_NE(text.find("  head.id                k1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  items[0]               hand_over:h1\n"), std::string::npos) << text;
  EXPECT_NE(text.find("  when.earliest          2016-03\n"), std::string::npos) << text;
  EXPECT_EQ(text.find('\x1b'), std::string::npos) << text;
  EXPECT_EQ(text.find("condition"), std::string::npos) << text;
}

}  // namespace
}  // namespace winnow::cli
