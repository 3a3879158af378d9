// SPDX-License-Identifier: AGPL-3.0-or-later
#include "demo/weighing.h"

#include <gtest/gtest.h>

#include "base/text.h"
#include "demo/leak.h"

namespace winnow::demo {
namespace {

TEST(Weighing, lines_name_documents_of_the_leak_by_their_bytes) {
  const Truth truth = make_leak(1).truth;
  const std::string lines = weighing_lines(truth);
  EXPECT_EQ(lines.find('<'), std::string::npos);
  constexpr std::string_view mark = "sha256:";
  int named = 0;
  for (auto at = lines.find(mark); at != std::string::npos; at = lines.find(mark, at + 1)) {
    const std::string digest = lines.substr(at + mark.size(), 64);
    bool is_there = false;
    for (const TrueDocument& each : truth.documents) is_there |= each.sha256 == digest;
    EXPECT_TRUE(is_there) << digest;
    ++named;
  }
  EXPECT_GE(named, 8);
  for (const std::string& line : split(lines, '\n')) {
    EXPECT_TRUE(line.empty() || (line.starts_with("{\"kind\":") && line.ends_with("}}"))) << line;
  }
}

}  // namespace
}  // namespace winnow::demo
