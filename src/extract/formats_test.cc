// SPDX-License-Identifier: AGPL-3.0-or-later
#include <gtest/gtest.h>

#include "extract/extractor.h"

namespace winnow::extract {
namespace {

TEST(Formats, a_known_type_has_a_reader_and_an_unknown_one_none) {
  ASSERT_NE(find_format("pdf"), nullptr);
  EXPECT_NE(find_format("eml"), nullptr);
  EXPECT_EQ(find_format("binary"), nullptr);
}

}  // namespace
}  // namespace winnow::extract
