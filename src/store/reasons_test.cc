// SPDX-License-Identifier: AGPL-3.0-or-later
#include "store/reasons.h"

#include <set>
#include <string>

#include <gtest/gtest.h>

namespace winnow::store {
namespace {

TEST(Reasons, are_words_of_their_own_with_a_sentence) {
  std::set<std::string_view> codes;
  for (const auto& reason : all_reasons()) {
    EXPECT_TRUE(codes.insert(reason.code).second) << reason.code;
    EXPECT_EQ(reason.sentence.back(), '.') << reason.code;
    EXPECT_NE(std::string_view("PVLAHn-").find(reason.retry), std::string_view::npos);
  }
}

TEST(Reasons, are_found_by_code) {
  EXPECT_EQ(find_reason("over_depth")->retry, 'L');
  EXPECT_EQ(find_reason("over_depth")->fault, Fault::over_limit);
  EXPECT_EQ(find_reason("no such word"), nullptr);
  EXPECT_EQ(sentence_of_reason(""), "");
}

}  // namespace
}  // namespace winnow::store
